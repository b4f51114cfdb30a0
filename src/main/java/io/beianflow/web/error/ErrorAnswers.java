package io.beianflow.web.error;

import io.beianflow.refusal.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Answers whatever a controller throws: problem+json to programs, a page that says what, why and what next to people. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAnswers {
    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response, Locale language)
            throws Exception {
        if (response.isCommitted() || thrown instanceof AsyncRequestNotUsableException) {
            // The reader has left or has half of the answer: nothing can be said any more.
            throw thrown;
        }
        Problem problem = problems.of(thrown, language);
        if (Readers.wantsPage(request, request.getRequestURI())) {
            return page(problem);
        }
        HttpHeaders headers = thrown instanceof ErrorResponse answer ? answer.getHeaders() : HttpHeaders.EMPTY;
        return json(problem, headers);
    }

    static ModelAndView page(Problem problem) {
        ModelAndView page = new ModelAndView("error", HttpStatusCode.valueOf(problem.status()));
        page.addObject("problem", problem);
        return page;
    }

    static ResponseEntity<Problem> json(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
