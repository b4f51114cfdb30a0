package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-users-below-product",
        reason = "RJ-070",
        severity = MAJOR,
        target = "/subject/mau",
        source = "S0；产品月活等数据各材料一致",
        since = "2026.1")
@Component
final class SubjectUsersBelowProduct implements Check {
    private final RulePack pack;

    SubjectUsersBelowProduct(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Long subject = filing.subject().mau();
        long most = filing.products().stream()
                .filter(Product::isOnline)
                .map(Product::mau)
                .flatMap(Stream::ofNullable)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        if (subject != null && subject < most && !filing.isCancellation() && Users.arePossible(filing, pack)) {
            findings.report(subject, subject, most);
        }
    }
}
