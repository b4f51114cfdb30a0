package io.beianflow.opening;

import io.beianflow.check.FilingChecks;
import io.beianflow.check.Gate;
import io.beianflow.check.RulePack;
import org.springframework.stereotype.Component;

/** Findings exist from intake on: the whole package is checked once when a filing opens. */
@Component
class FirstCheck {
    private final FilingChecks checks;
    private final RulePack pack;

    FirstCheck(FilingChecks checks, RulePack pack) {
        this.checks = checks;
        this.pack = pack;
    }

    String rulePack() {
        return pack.version();
    }

    void run(String ref) {
        checks.run(ref, Gate.ALL);
    }
}
