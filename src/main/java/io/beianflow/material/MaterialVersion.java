package io.beianflow.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of one document of a filing; never changes.
 *
 * @param version counts from 1 within the slot
 * @param sha256 64 lower-case hex digits
 * @param size in bytes
 * @param mediaType found in the content, not in the name
 * @param validTo an ISO date or 长期
 * @param storedBy user id
 */
public record MaterialVersion(
        UUID id,
        String ref,
        String company,
        MaterialType type,
        @Nullable String product,
        @Nullable String name,
        int version,
        String sha256,
        long size,
        String mediaType,
        String fileName,
        Instant receivedAt,
        @Nullable LocalDate effectiveOn,
        @Nullable String validTo,
        @Nullable String signedBy,
        String storedBy) {
    /** The file's name without the folder it had in the package. */
    public String downloadName() {
        return fileName.substring(fileName.lastIndexOf('/') + 1);
    }

    MaterialVersion numbered(int number) {
        return new MaterialVersion(
                id,
                ref,
                company,
                type,
                product,
                name,
                number,
                sha256,
                size,
                mediaType,
                fileName,
                receivedAt,
                effectiveOn,
                validTo,
                signedBy,
                storedBy);
    }
}
