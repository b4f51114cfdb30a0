package io.beianflow.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Term of operation (经营期限). */
public record Term(@Nullable LocalDate from, @Nullable Until to) {}
