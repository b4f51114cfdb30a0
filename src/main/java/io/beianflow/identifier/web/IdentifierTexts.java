package io.beianflow.identifier.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts about identifiers: English if asked for, else Chinese. */
@Component
class IdentifierTexts {
    private final MessageSource messages;

    IdentifierTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(Locale asked, String key, Object... arguments) {
        boolean english = asked.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return messages.getMessage("identifier." + key, arguments, english ? Locale.ENGLISH : Locale.CHINESE);
    }
}
