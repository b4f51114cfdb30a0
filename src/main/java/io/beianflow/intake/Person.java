package io.beianflow.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Legal representative, algorithm security officer or contact. */
public record Person(
        @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable Until idValidTo,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String department,
        @Nullable String position,
        @Nullable LocalDate employedFrom,
        @Nullable Until employedTo,
        @Nullable String office,
        @Nullable String postcode) {
    public static final String RESIDENT_ID = "resident-id";

    public boolean hasResidentId() {
        return RESIDENT_ID.equals(idType);
    }

    /** Never the ID number or a phone: this text may reach a log. */
    @Override
    public String toString() {
        return "Person[" + (name == null ? "unnamed" : "named") + "]";
    }
}
