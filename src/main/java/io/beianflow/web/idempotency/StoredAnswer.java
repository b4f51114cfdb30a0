package io.beianflow.web.idempotency;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * What was answered the first time.
 *
 * @param body wraps a whole array
 */
record StoredAnswer(int status, Map<String, String> headers, ByteBuffer body) {
    byte[] bytes() {
        byte[] bytes = new byte[body.remaining()];
        body.duplicate().get(bytes);
        return bytes;
    }
}
