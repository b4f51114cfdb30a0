package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "foreign-capital-undeclared",
        reason = "RJ-045",
        severity = MAJOR,
        target = "/subject/foreignInvested",
        source = "S0：外资企业须提供合规证明",
        since = "2026.1")
@Component
final class ForeignCapitalUndeclared implements Check {
    private static final Pattern FOREIGN =
            Pattern.compile("外商|外资|中外合|中外合作|(?:台港澳|港澳台|香港|澳门|台湾)[^，。]{0,8}(?:投资|独资|合资|法人)|外国法人|外国(?:公司|企业)");
    private static final Pattern DENIED = Pattern.compile("(?:非|无|不含|没有)(?:外商|外资|港澳台)");

    private static final Pattern CURRENCY = Pattern.compile("美元|港[元币]|欧元|日元|英镑|USD|HKD|EUR", Pattern.CASE_INSENSITIVE);

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String kind = filing.subject().enterpriseKind();
        boolean foreign = kind != null
                && FOREIGN.matcher(kind).find()
                && !DENIED.matcher(kind).find();
        String capital = Objects.toString(filing.subject().registeredCapital(), "");
        boolean inForeignMoney = CURRENCY.matcher(capital).find();
        if (!foreign
                && inForeignMoney
                && !Boolean.TRUE.equals(filing.subject().foreignInvested())
                && filing.materials("market-access-proof").stream().noneMatch(PackageMaterial::isPresent)) {
            findings.at("/subject/registeredCapital").as(MINOR).report(capital, capital);
        }
        if (foreign
                && !Boolean.TRUE.equals(filing.subject().foreignInvested())
                && filing.materials("market-access-proof").stream().noneMatch(PackageMaterial::isPresent)) {
            findings.report(kind, Objects.requireNonNull(kind));
        }
    }
}
