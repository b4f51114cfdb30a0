package io.beianflow.notice;

import org.jspecify.annotations.Nullable;

/**
 * A message did not reach its channel. The engine tries again and then shows an incident with this message, so it holds no address, secret or
 * answer of others, and no cause that could.
 */
public class NotDelivered extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_DETAIL = 300;

    private final String code;
    private final String detail;

    NotDelivered(String code, String detail) {
        this("", code, detail);
    }

    private NotDelivered(String what, String code, String detail) {
        // Where in our code it was noticed says nothing: without a stack a dead channel is one line of the log per try.
        super(what + code + (detail.isEmpty() ? "" : ": " + detail), null, false, false);
        this.code = code;
        this.detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }

    /** The same, saying which message it is about. */
    NotDelivered about(String what) {
        return new NotDelivered(what + " was not delivered: ", code, detail);
    }

    /** Key of its words, {@code notice.fault.<code>}. */
    public String code() {
        return code;
    }

    /** What the channel said, such as a status or error number; may be empty. */
    public String detail() {
        return detail;
    }

    /** The name of the innermost exception, which says what failed and holds no address. */
    static String nameOf(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? "" : cause.getClass().getSimpleName();
    }
}
