package io.beianflow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document of the package.
 *
 * @param type a material type of {@code filing-package.schema.json}
 * @param file its name inside the package, or the stored file name
 * @param product the product it belongs to; null means the filing, or every product
 * @param name tells several documents of one type and product apart
 * @param content null when the file is named but absent, which is a missing material and no error
 */
public record PackageMaterial(
        String type,
        String file,
        @Nullable String product,
        @Nullable String name,
        @Nullable LocalDate effectiveOn,
        @Nullable Until validTo,
        @Nullable String signedBy,
        @Nullable Content content) {
    /** The bytes of a document, opened as often as needed while the package is open. */
    public interface Content {
        /** In bytes. */
        long size();

        InputStream open() throws IOException;

        /** Whether another thread may open it; not so where the bytes are seen inside a transaction only. */
        default boolean isForAnyThread() {
            return true;
        }
    }

    /** Absent or empty files do not count as a document. */
    public boolean isPresent() {
        return content != null && content.size() > 0;
    }

    /** In bytes; 0 when absent. */
    public long size() {
        return content == null ? 0 : content.size();
    }

    public InputStream open() throws IOException {
        return Objects.requireNonNull(content, () -> "file '" + file + "' is absent")
                .open();
    }

    public boolean belongsTo(@Nullable String wantedProduct) {
        return product == null || product.equals(wantedProduct);
    }
}
