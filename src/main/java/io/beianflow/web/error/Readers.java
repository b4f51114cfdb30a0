package io.beianflow.web.error;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Tells people who look at a page from programs that read JSON. */
final class Readers {
    private Readers() {}

    static boolean wantsPage(HttpServletRequest request, String path) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !path.startsWith("/api/")
                && !path.startsWith("/engine-rest/")
                && !path.startsWith("/camunda/api/")
                && accept != null
                && accept.contains("text/html");
    }
}
