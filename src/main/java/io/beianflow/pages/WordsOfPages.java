package io.beianflow.pages;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of this module its words in the reader's language. */
@ControllerAdvice(basePackageClasses = WordsOfPages.class)
class WordsOfPages {
    private final MessageSource texts;

    WordsOfPages(MessageSource texts) {
        this.texts = texts;
    }

    @ModelAttribute("words")
    Words words(Locale locale) {
        return new Words(texts, locale);
    }
}
