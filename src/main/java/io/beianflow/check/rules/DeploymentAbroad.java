package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "deployment-abroad",
        reason = "RJ-027",
        severity = MAJOR,
        target = "/algorithm/model/deploymentRegion",
        source = "自评估报告模板：部署位置应在境内；互联网信息服务管理办法",
        since = "2026.1")
@Component
final class DeploymentAbroad implements Check {
    private static final Pattern ABROAD = Pattern.compile(
            "美国|英国|日本|韩国|新加坡|香港|澳门|台湾|德国|法国|荷兰|爱尔兰|印度|俄罗斯|加拿大|澳大利亚|马来西亚|泰国|越南|印尼|印度尼西亚|巴西|境外|海外|国外|欧洲|北美|弗吉尼亚|俄勒冈|东京|首尔|法兰克福|硅谷"
                    + "|singapore|virginia|oregon|tokyo|frankfurt|us-east|us-west|ap-southeast|eu-",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PLACED = Pattern.compile(
            "(?<!不)(?<!未)(?:部署|位于|托管|存放|租用|使用)(?:在|于|至)?[^。；;，,不]{0,4}(" + ABROAD.pattern() + ")",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String region = filing.algorithm().model().deploymentRegion();
        if (region != null && ABROAD.matcher(region).find() && !filing.isCancellation()) {
            findings.report(region, region);
            return;
        }
        String hardware = Objects.toString(filing.algorithm().model().hardware(), "");
        Matcher placed = PLACED.matcher(hardware);
        if (placed.find() && !filing.isCancellation()) {
            findings.at("/algorithm/model/hardware").report(hardware, placed.group(1));
        }
    }
}
