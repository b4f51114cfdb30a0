package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.intake.FilingPackage;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CopiedFromEarlierFilingTest {
    @Test
    void tellsACompanyNothingOfAnotherCompanysFiling() {
        String message = message(new FilingPackage.Origin("F-2026-000002", "two"));

        assertThat(message).contains("最多的是其他主体的申报材料").doesNotContain("F-2026-000009", "报告.pdf");
    }

    @Test
    void namesTheFilingOfTheSameCompany() {
        assertThat(message(new FilingPackage.Origin("F-2026-000002", "one"))).contains("“F-2026-000009”的“报告.pdf”");
    }

    @Test
    void tellsNothingToAStrangerWhoChecksAPackage() {
        assertThat(message(null)).contains("其他主体的申报材料").doesNotContain("F-2026-000009");
    }

    private static String message(FilingPackage.Origin origin) {
        FilingPackage filing = aPackage()
                .with("/algorithm/principle", EarlierFiling.PRINCIPLE)
                .with("/algorithm/mechanism", EarlierFiling.MECHANISM)
                .build();
        Finding found = Rules.with(EarlierFiling.archive("F-2026-000009", "one"))
                .inspect(origin == null ? filing : filing.storedAs(origin))
                .findings()
                .stream()
                .filter(finding -> finding.rule().equals("copied-from-earlier-filing"))
                .findFirst()
                .orElseThrow();
        return Rules.texts().words(found, Locale.CHINESE).message();
    }
}
