package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.identifier.IcpNumber;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "icp-number-shape",
        reason = "RJ-076",
        severity = BLOCKER,
        target = "/products/*/icpNumber",
        source = "工信部ICP备案编号规则；S1",
        since = "2026.1")
@Component
final class IcpNumberShape implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (int i = 0; i < filing.products().size(); i++) {
            String number = filing.products().get(i).icpNumber();
            if (number != null
                    && !IcpNumberMissing.isNone(number)
                    && IcpNumber.parse(number).isEmpty()) {
                findings.at("/products/" + i + "/icpNumber").report(number, number);
            }
        }
    }
}
