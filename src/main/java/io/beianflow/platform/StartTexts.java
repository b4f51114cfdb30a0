package io.beianflow.platform;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts needed before there is a message source: in the language of the machine, Chinese or English.
 *
 * <p>Nobody has logged in yet, so there is no better hint at the reader's language.
 */
final class StartTexts {
    private final ResourceBundle bundle;
    private final Locale language;

    StartTexts(Locale machine) {
        this.language = machine.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle(
                "texts.platform",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Chinese or English. */
    Locale language() {
        return language;
    }

    String of(String key, List<Object> arguments) {
        return new MessageFormat(bundle.getString(key), language).format(plain(arguments));
    }

    /** Numbers as they are: a port or a process id has no thousands separator. */
    private static Object[] plain(List<Object> arguments) {
        return arguments.stream().map(String::valueOf).toArray();
    }
}
