package io.beianflow.web.idempotency;

import io.beianflow.identity.Caller;
import io.beianflow.refusal.Refusal;
import io.beianflow.web.error.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Honours {@code Idempotency-Key} of a POST under {@code /api}: the same key of the same caller gets the same answer for
 * seven days, and what it asked for is done once. An answer of our own fault (5xx) is not kept: the sender may try again.
 */
final class OncePerKey extends OncePerRequestFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_ANSWER = 4 << 20;
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE);

    private final Posts posts;
    private final Caller caller;
    private final ProblemWriter problems;

    OncePerKey(Posts posts, Caller caller, ProblemWriter problems) {
        this.posts = posts;
        this.caller = caller;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(KEY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY).strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            refuse(request, response, Refusal.Kind.INVALID, "idempotency-key-length", LONGEST_KEY);
            return;
        }
        Post post = new Post(caller.id(), key, address(request));
        if (posts.begin(post)) {
            carryOut(post, request, response, chain);
        } else {
            repeat(post, request, response);
        }
    }

    private void carryOut(Post post, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, answer);
            if (answer.getStatus() < 500 && answer.getContentSize() <= LARGEST_ANSWER) {
                posts.finish(
                        post,
                        new StoredAnswer(
                                answer.getStatus(), headers(answer), ByteBuffer.wrap(answer.getContentAsByteArray())));
                kept = true;
            }
        } finally {
            if (!kept) {
                posts.forget(post);
            }
        }
        answer.copyBodyToResponse();
    }

    private void repeat(Post post, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (posts.address(post).filter(post.address()::equals).isEmpty()) {
            refuse(request, response, Refusal.Kind.INVALID, "idempotency-key-used", post.key());
            return;
        }
        Optional<StoredAnswer> known = posts.answer(post);
        if (known.isEmpty()) {
            refuse(request, response, Refusal.Kind.CONFLICT, "idempotency-key-busy", post.key());
            return;
        }
        StoredAnswer answer = known.get();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.bytes());
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, Refusal.Kind kind, String code, Object argument)
            throws IOException {
        problems.write(request, response, Refusal.of(kind, code, argument));
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            @Nullable
            String value = HttpHeaders.CONTENT_TYPE.equals(name) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static String address(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
