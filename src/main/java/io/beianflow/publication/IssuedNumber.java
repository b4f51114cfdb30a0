package io.beianflow.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The filing number as it was issued; number in its canonical form. */
public record IssuedNumber(
        String ref,
        String filingNumber,
        LocalDate receivedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String noticeUrl) {}
