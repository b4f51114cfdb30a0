package io.beianflow.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What the header of every page needs to know about the request. */
@ControllerAdvice(annotations = Controller.class)
class LayoutModel {
    /** The path of the page, so that the navigation marks where the reader is. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** The same page in the other language. */
    @ModelAttribute("inOtherLanguage")
    String inOtherLanguage(HttpServletRequest request, Locale language) {
        String other = Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? "en" : "zh";
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("lang", other)
                .build()
                .toUriString();
    }
}
