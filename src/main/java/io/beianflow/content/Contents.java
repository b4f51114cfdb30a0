package io.beianflow.content;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes by SHA-256, kept once per company and never shared between companies. Streams both ways: no file is ever in memory as a whole.
 */
public interface Contents {
    /**
     * Keeps everything the stream has, in the caller's transaction; the stream stays open.
     *
     * @throws IOException when the stream cannot be read; the caller's transaction must then be rolled back
     */
    StoredContent put(Area area, String company, InputStream bytes) throws IOException;

    /**
     * The bytes, fetched piece by piece while they are read; holds no connection in between.
     *
     * @throws io.beianflow.refusal.Refusal 404 when the company has no such content
     */
    InputStream open(Area area, String company, String sha256);

    boolean exists(Area area, String company, String sha256);
}
