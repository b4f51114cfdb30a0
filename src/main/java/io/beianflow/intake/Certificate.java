package io.beianflow.intake;

import org.jspecify.annotations.Nullable;

/** The certificate of the subject (主体证件), by default the business licence. */
public record Certificate(
        @Nullable String type,
        @Nullable String address,
        @Nullable Until validTo) {}
