package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "online-status-differs-in-report",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "自评估报告模板：算法上线情况；S2",
        since = "2026.1")
@Component
final class OnlineStatusDiffersInReport extends StatedValue {
    private static final Pattern STATUS = Pattern.compile("算法上线情况(?::|为)?(已上线|未上线|尚未上线|暂未上线|拟上线)(?!.{0,6}[□☐√])");

    OnlineStatusDiffersInReport(OwnTexts texts) {
        super(texts);
    }

    @Override
    boolean looksAt(Sheet sheet) {
        return sheet.isOf("self-assessment-report");
    }

    @Override
    @Nullable
    String expected(FilingPackage filing) {
        String status = filing.algorithm().onlineStatus();
        return status == null ? null : Algorithm.ONLINE.equals(status) ? "已上线" : "未上线";
    }

    @Override
    List<String> stated(Sheet sheet, String expected, FilingPackage filing) {
        return STATUS.matcher(sheet.flat())
                .results()
                .map(found -> found.group(1))
                .filter(stated -> stated.equals("已上线") != expected.equals("已上线"))
                .toList();
    }
}
