package io.beianflow.notice;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes mails: {@code templates/mail/notice.html} and {@code .txt}. One link, the reader's own login, no other person. */
@Component
class Letters {
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final NoticeTexts texts;
    private final NoticeSettings settings;
    private final MessageSource messages;

    Letters(NoticeTexts texts, NoticeSettings settings, MessageSource messages) {
        this.texts = texts;
        this.settings = settings;
        this.messages = messages;
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String ending) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.getResolvablePatternSpec().addPattern("*" + ending);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** About one notice. */
    Letter about(Notice notice, NoticeChoice reader) {
        Locale language = reader.locale();
        return letter(texts.subject(notice, language), reader, List.of(texts.text(notice, language)), notice.path());
    }

    /** About all that a person wanted to read once a day. */
    Letter about(List<Notice> notices, NoticeChoice reader) {
        Locale language = reader.locale();
        return letter(
                messages.getMessage("notice.subject.daily", new Object[] {notices.size()}, language),
                reader,
                notices.stream().map(notice -> texts.text(notice, language)).toList(),
                "/notices");
    }

    private Letter letter(String subject, NoticeChoice reader, List<String> lines, String path) {
        Context words = new Context(reader.locale());
        words.setVariable("reader", reader.user());
        words.setVariable("lines", lines);
        words.setVariable("link", settings.link(path));
        return new Letter(subject, engine.process("notice.txt", words), engine.process("notice.html", words));
    }
}
