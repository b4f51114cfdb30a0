package io.beianflow.material.web;

import io.beianflow.material.MaterialVersion;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version under the contract's names. */
record VersionView(
        UUID id,
        int version,
        String sha256,
        long size,
        String mediaType,
        OffsetDateTime receivedAt,
        @Nullable LocalDate effectiveOn,
        @Nullable String validTo,
        @Nullable String signedBy,
        String storedBy,
        String fileName) {
    static VersionView of(MaterialVersion version) {
        return new VersionView(
                version.id(),
                version.version(),
                version.sha256(),
                version.size(),
                version.mediaType(),
                version.receivedAt().atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime(),
                version.effectiveOn(),
                version.validTo(),
                version.signedBy(),
                version.storedBy(),
                version.fileName());
    }
}
