package io.beianflow.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product in one form (产品); a provider has one row per form. */
public record Product(
        @Nullable String name,
        @Nullable String form,
        @Nullable String address,
        @Nullable String status,
        List<String> audience,
        @Nullable Boolean realName,
        List<Permit> preLicences,
        @Nullable String icpNumber,
        @Nullable String icpHolder,
        @Nullable Until icpValidTo,
        @Nullable String icpScope,
        @Nullable Long mau,
        @Nullable Long dau,
        @Nullable Long totalUsers,
        @Nullable Boolean forecast,
        OptOut optOut,
        @Nullable String minorsProtection,
        @Nullable String intro,
        List<Function> functions,
        @Nullable LocalDate onlineOn,
        @Nullable String deployment,
        @Nullable String api,
        @Nullable String dataFlow) {
    public static final String ONLINE = "online";
    public static final String NOT_ONLINE = "not-online";

    /** A prior permit (前置许可). */
    public record Permit(
            @Nullable String type,
            @Nullable String number,
            @Nullable String holder,
            @Nullable Until validTo,
            @Nullable String scope) {}

    /** How a user closes personalised push (个性化推送关闭情况). */
    public record OptOut(@Nullable String available, List<String> path) {}

    /** A function of the product and the way to it. */
    public record Function(
            @Nullable String name,
            @Nullable String intro,
            List<String> path,
            @Nullable String status,
            @Nullable LocalDate plannedOn,
            @Nullable Boolean usesAlgorithm) {
        public static final String IN_DEVELOPMENT = "in-development";
    }

    public boolean isOnline() {
        return ONLINE.equals(status);
    }
}
