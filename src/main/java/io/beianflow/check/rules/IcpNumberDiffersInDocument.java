package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "icp-number-differs-in-document",
        reason = "RJ-076",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S1：各材料的ICP备案号与备案一致",
        since = "2026.1")
@Component
final class IcpNumberDiffersInDocument implements Check {
    private final IcpNumbers numbers;

    IcpNumberDiffersInDocument(IcpNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        numbers.unknown(filing).stream().filter(mention -> !mention.foreign()).forEach(mention -> mention.sheet()
                .in(findings)
                .report(
                        mention.number(),
                        mention.sheet().label(),
                        mention.number(),
                        String.join("、", IcpNumbers.of(filing))));
    }
}
