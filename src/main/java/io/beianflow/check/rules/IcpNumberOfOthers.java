package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "icp-number-of-others",
        reason = "RJ-089",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S4：跨平台复用材料应修改关键信息",
        since = "2026.1")
@Component
final class IcpNumberOfOthers implements Check {
    private final IcpNumbers numbers;

    IcpNumberOfOthers(IcpNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        numbers.unknown(filing).stream().filter(IcpNumbers.Mention::foreign).forEach(mention -> mention.sheet()
                .in(findings)
                .report(mention.number(), mention.sheet().label(), mention.number()));
    }
}
