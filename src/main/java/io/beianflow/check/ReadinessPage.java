package io.beianflow.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes a mock review as one HTML page that needs nothing else: for the command line, and for paper. */
@Component
public class ReadinessPage {
    private static final String STYLE = "/static/css/readiness.css";
    /** What the site's own sheet says about a page, for a page that has none. */
    private static final String ALONE = """
            body.alone { font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1d2b2a; margin: 2em auto; \
            max-width: 60em; padding: 0 1em; overflow-wrap: anywhere; }
            body.alone h1 { margin: 0; }
            @media print { body.alone { margin: 0; max-width: none; font-size: 11pt; } }
            """;

    private final MessageSource texts;

    public ReadinessPage(MessageSource texts) {
        this.texts = texts;
    }

    /** The page; the same review gives the same characters. */
    public String of(Readiness review, Locale locale) {
        return of(review, locale, "");
    }

    /** The same with more style at its end. */
    String of(Readiness review, Locale locale, String more) {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(texts);
        Context context = new Context(locale);
        context.setVariable("review", review);
        context.setVariable("style", ALONE + style() + more);
        return engine.process("check/report", context);
    }

    private static String style() {
        try (InputStream in = ReadinessPage.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException(STYLE + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
