package io.beianflow.web.error;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Writes problem+json where no controller is: in filters. */
@Component
public class ProblemWriter {
    private final MessageSource texts;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    ProblemWriter(MessageSource texts, LocaleResolver languages, ObjectMapper json) {
        this.texts = texts;
        this.languages = languages;
        this.json = json;
    }

    /** Answers with texts {@code refusal.<code>.*} in the language of the request. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        write(response, Problem.of(status, code, texts, language(request)));
    }

    /** Answers with a refusal in the language of the request. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        write(response, Problem.of(refusal, texts, language(request)));
    }

    private Locale language(HttpServletRequest request) {
        return languages.resolveLocale(request);
    }

    private void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
