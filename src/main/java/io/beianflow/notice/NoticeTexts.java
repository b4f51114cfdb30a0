package io.beianflow.notice;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Notices in words: English if asked for, else Chinese. */
@Component
public class NoticeTexts {
    /** Arguments that are ids, and the beginning and end of the key of their words. */
    private static final Map<String, String[]> WORDS = Map.of(
            "clock", new String[] {"clock.", ""},
            "stage", new String[] {"stage.", ""},
            "outcome", new String[] {"outcome.", ""},
            "task", new String[] {"task.", ".name"});

    private final MessageSource messages;

    NoticeTexts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A notice as a sentence: the text {@code notice.<kind>} with its {@code {name}} places filled. The arguments {@code clock}, {@code stage},
     * {@code outcome} and {@code task} are ids and shown by their names; what the notice does not say is shown as a dash.
     */
    public String text(Notice notice, Locale asked) {
        String text = text("notice." + notice.kind(), notice.kind(), asked);
        for (Map.Entry<String, String> argument : notice.arguments().entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", shown(argument.getKey(), argument.getValue(), asked));
        }
        return text.replaceAll("\\{[A-Za-z]+}", "—");
    }

    /** What kind of news it is, in a few words with the filing: the subject of a mail. */
    public String subject(Notice notice, Locale asked) {
        return text("notice.subject." + notice.category().id(), notice.kind(), asked, notice.ref());
    }

    private String shown(String name, String value, Locale asked) {
        String[] words = WORDS.get(name);
        return words == null ? value : text(words[0] + value + words[1], value, asked);
    }

    private String text(String key, String fallback, Locale asked, Object... arguments) {
        boolean english = asked.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String text = messages.getMessage(
                key, arguments.length == 0 ? null : arguments, fallback, english ? Locale.ENGLISH : Locale.CHINESE);
        return text == null ? fallback : text;
    }
}
