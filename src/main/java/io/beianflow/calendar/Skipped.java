package io.beianflow.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that a count of working days passed over.
 *
 * @param date day in Asia/Shanghai
 * @param holiday name of the holiday in Chinese; null for a plain Saturday or Sunday
 */
public record Skipped(LocalDate date, @Nullable String holiday) {}
