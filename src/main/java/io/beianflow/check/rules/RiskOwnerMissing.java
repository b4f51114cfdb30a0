package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "risk-owner-missing",
        reason = "RJ-030",
        severity = MAJOR,
        target = "/algorithm/risks/*/owner",
        source = "S3：每项风险写明责任人",
        since = "2026.1")
@Component
final class RiskOwnerMissing implements Check {
    private static final Pattern NOBODY =
            Pattern.compile("^(?:相关|有关|各|责任|专门|对应|公司)?(?:部门|人员|岗位|单位|负责人|员工|团队|技术人员|工作人员|公司|全体员工|各部门)$");
    private static final Pattern NAMED_ELSEWHERE = Pattern.compile("由(?!相关|有关|各|专人)[^,，。；;]{2,16}(?:负责|牵头|处置|复核)");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.algorithm().risks().size(); i++) {
            Algorithm.Risk risk = filing.algorithm().risks().get(i);
            String owner = Objects.toString(risk.owner(), "").strip();
            boolean nobody = Fields.saysNothing(owner) || NOBODY.matcher(owner).matches();
            // A control that names somebody leaves only the field open.
            boolean named = NAMED_ELSEWHERE
                    .matcher(Objects.toString(risk.control(), ""))
                    .find();
            if (nobody) {
                findings.at("/algorithm/risks/" + i + "/owner")
                        .as(named ? MINOR : MAJOR)
                        .report(owner.isEmpty() ? null : owner, i + 1);
            }
        }
    }
}
