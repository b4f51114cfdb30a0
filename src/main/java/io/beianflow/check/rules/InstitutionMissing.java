package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;
import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "institution-missing",
        reason = "RJ-005",
        severity = BLOCKER,
        target = "/materials/*/file",
        source = "算法推荐管理规定第七条；深度合成管理规定第七条；S0–S2",
        since = "2026.1")
@Component
final class InstitutionMissing implements Check {
    private final Institutions institutions;
    private final RulePack pack;

    InstitutionMissing(Institutions institutions, RulePack pack) {
        this.institutions = institutions;
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        institutions.of(filing).ifPresent(statement -> {
            for (String kind : Institutions.REQUIRED) {
                String text = statement.texts().get(kind);
                if (text == null || text.length() < pack.threshold("institution-characters")) {
                    report(kind, text, statement, findings);
                }
            }
            if (!statement.others()) {
                statement
                        .first()
                        .place(findings)
                        .as(MINOR)
                        .report(statement.first().material().file(), Label.of("institution.other"), 0);
            }
        });
    }

    /** A sentence or two is not nothing, but hardly an institution. */
    private void report(String kind, @Nullable String text, Institutions.Statement statement, Findings findings) {
        int written = text == null ? 0 : text.length();
        statement
                .first()
                .place(findings)
                .as(written < pack.threshold("institution-heading-characters") ? BLOCKER : MAJOR)
                .report(statement.first().material().file(), Label.of("institution." + kind), written);
    }
}
