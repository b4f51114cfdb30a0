package io.beianflow.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** Our pages load nothing from elsewhere, run no script written into a page, and are framed by Tasklist alone. */
final class ContentPolicy implements HeaderWriter {
    private static final String HEADER = "Content-Security-Policy";
    private static final String OURS =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
    /** The page of the API's description sets styles from its script. */
    private static final String API_DESCRIPTION = OURS + "; style-src 'self' 'unsafe-inline'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HEADER, request.getRequestURI().startsWith("/swagger-ui") ? API_DESCRIPTION : OURS);
    }
}
