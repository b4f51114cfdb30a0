package io.beianflow.material;

import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as somebody hands it in.
 *
 * @param type an id of {@link MaterialType}
 * @param product the product it is about, if it is about one
 * @param name tells several materials of one type and product apart
 * @param effectiveOn the day the document takes effect, such as the day of signature or the begin of a term
 * @param validTo an ISO date or 长期
 * @param fileName as it was called, or its path inside the filing package
 * @param bytes read once, to the end; stays open
 */
public record MaterialUpload(
        String type,
        @Nullable String product,
        @Nullable String name,
        @Nullable LocalDate effectiveOn,
        @Nullable String validTo,
        @Nullable String signedBy,
        String fileName,
        InputStream bytes) {}
