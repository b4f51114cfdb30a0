package io.beianflow.web.error;

import io.beianflow.refusal.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside of a controller: in a filter, in the engine's web applications, at no address at all. */
@Hidden
@Controller
class ErrorPages implements ErrorController {
    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    Object answer(HttpServletRequest request, Locale language) {
        Problem problem = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? problems.of(thrown, language)
                : problems.of(status(request), language);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Readers.wantsPage(request, path instanceof String text ? text : request.getRequestURI())
                ? ErrorAnswers.page(problem)
                : ErrorAnswers.json(problem, HttpHeaders.EMPTY);
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status >= 400
                ? status
                : 404;
    }
}
