package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "icp-number-missing",
        reason = "RJ-057",
        severity = BLOCKER,
        target = "/products/*/icpNumber",
        source = "互联网信息服务管理办法第四条、第七条、第八条",
        since = "2026.1")
@Component
final class IcpNumberMissing extends MissingText {
    private static final Pattern NOT_YET = Pattern.compile("办理|申请|审核|备案中|待备案|未备案|正在|尚未|暂未|待定");
    private static final Pattern DIGITS = Pattern.compile("\\d{6}");

    IcpNumberMissing(RequiredMaterials required) {
        super(required);
    }

    /** One that is applied for is none. */
    @Override
    boolean isGiven(FilingPackage filing, String pointer) {
        return super.isGiven(filing, pointer) && !isNone(filing.at(pointer).asText());
    }

    static boolean isNone(String number) {
        return Fields.saysNothing(number)
                || (NOT_YET.matcher(number).find() && !DIGITS.matcher(number).find());
    }
}
