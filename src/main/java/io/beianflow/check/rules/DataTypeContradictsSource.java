package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "data-type-contradicts-source",
        reason = "RJ-020",
        severity = MINOR,
        target = "/algorithm/data/sets/*/type",
        source = "S3：数据来源类型与来源一致",
        since = "2026.1")
@Component
final class DataTypeContradictsSource implements Check {

    private static final Map<String, Pattern> OTHERS = Map.of(
            "self-built",
                    Pattern.compile(
                            "购自|购买|采购|向[^,，。；;]{2,20}(?:购|买)|开源(?:数据|社区|平台)|GitHub|HuggingFace",
                            Pattern.CASE_INSENSITIVE),
            "open-source", Pattern.compile("购自|购买|采购合同|付费|公司(?:员工|自行|内部)|自行(?:编写|录制|标注)|用户(?:行为|浏览)"),
            "commercial", Pattern.compile("开源(?:数据|社区|平台)|公司(?:员工|自行|内部)|自行(?:编写|录制)|用户在"));

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<Algorithm.AlgorithmData.DataSet> sets = filing.algorithm().data().sets();
        for (int i = 0; i < sets.size(); i++) {
            Pattern others = OTHERS.get(Objects.toString(sets.get(i).type(), ""));
            int position = i;
            if (others != null) {
                Clauses.find(others, sets.get(i).source())
                        .ifPresent(words -> findings.at("/algorithm/data/sets/" + position + "/type")
                                .report(sets.get(position).type(), position + 1, words));
            }
        }
    }
}
