package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.intake.FilingPackage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaiverTest {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void holdsFromTheSecondPersonsWordToItsLastDay() {
        assertThat(waiver(null, null).state(LAST)).isEqualTo(Waiver.State.ASKED);
        assertThat(waiver("legal", null).state(LAST)).isEqualTo(Waiver.State.CONFIRMED);
        assertThat(waiver("legal", null).state(LAST.plusDays(1))).isEqualTo(Waiver.State.EXPIRED);
        assertThat(waiver("legal", "product").state(LAST)).isEqualTo(Waiver.State.WITHDRAWN);
    }

    @Test
    void marksRulePlaceAndValue() {
        try (FilingPackage source = aPackage().build()) {
            String mark = WaiverMark.of(finding("/algorithm/brief", "太短"), source);

            assertThat(WaiverMark.of(finding("/algorithm/brief", "太短"), source)).isEqualTo(mark);
            assertThat(WaiverMark.of(finding("/algorithm/brief", "也太短"), source))
                    .isNotEqualTo(mark);
            assertThat(WaiverMark.of(finding("/algorithm/purpose", "太短"), source))
                    .isNotEqualTo(mark);
            assertThat(WaiverMark.of(finding("/algorithm/brief", null), source)).isNotEqualTo(mark);
        }
    }

    @Test
    void isPossibleForEverythingButBlockersOfTheLaw() {
        assertThat(Waivers.isPossibleFor(finding("/algorithm/brief", "太短"))).isTrue();
        assertThat(Waivers.isPossibleFor(
                        Rules.find("subject-uscc-check-character", aPackage().withUscc("91350100M000100Y44"))
                                .get(0)))
                .isFalse();
    }

    private static Finding finding(String target, @Nullable String value) {
        return new Finding(
                "description-thin",
                "RJ-017",
                Severity.MAJOR,
                target,
                null,
                null,
                value,
                List.of(),
                "S0",
                Gate.ALGORITHM);
    }

    private static Waiver waiver(@Nullable String confirmedBy, @Nullable String withdrawnBy) {
        return new Waiver(
                1,
                "F-2026-000001",
                "description-thin",
                "RJ-017",
                Severity.MAJOR,
                "/algorithm/brief",
                null,
                "太短",
                "0".repeat(64),
                "已说明",
                LAST,
                "product",
                Instant.EPOCH,
                confirmedBy,
                confirmedBy == null ? null : Instant.EPOCH,
                withdrawnBy,
                withdrawnBy == null ? null : Instant.EPOCH);
    }
}
