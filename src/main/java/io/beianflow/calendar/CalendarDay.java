package io.beianflow.calendar;

import java.time.LocalDate;

/**
 * A day that the yearly notice names.
 *
 * @param date day in Asia/Shanghai
 * @param kind a day off, or a Saturday or Sunday that is worked (调休上班)
 * @param name the holiday it belongs to, in Chinese as in the notice
 * @param arrangement year of the notice
 */
public record CalendarDay(LocalDate date, Kind kind, String name, int arrangement) {
    /** Off, or a make-up working day; the ids are those of the CSV. */
    public enum Kind {
        OFF("off"),
        WORK("work");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        /** Refuses anything but {@code off} and {@code work} with an {@link IllegalArgumentException}. */
        public static Kind of(String id) {
            return switch (id) {
                case "off" -> OFF;
                case "work" -> WORK;
                default -> throw new IllegalArgumentException("kind '" + id + "' must be off or work");
            };
        }
    }
}
