package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Rule(
        id = "data-source-differs-in-report",
        reason = "RJ-020",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "自评估报告模板：算法数据；S3",
        since = "2026.1")
@Component
final class DataSourceDiffersInReport implements Check {
    private static final Pattern NOT = Pattern.compile("不|未|没有|非|禁止|无|防|反");
    private static final int BEFORE = 8;

    private final OwnTexts texts;
    private final RulePack pack;

    DataSourceDiffersInReport(OwnTexts texts, RulePack pack) {
        this.texts = texts;
        this.pack = pack;
    }

    /** Data that was collected, bought or left by users, where the form names no such source. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<Algorithm.AlgorithmData.DataSet> sets = filing.algorithm().data().sets();
        String filed = sets.stream()
                .map(set -> set.name() + "|" + set.source() + "|" + set.type())
                .map(Flat::of)
                .collect(Collectors.joining("|"));
        if (sets.isEmpty()) {
            return;
        }
        for (Sheet sheet : texts.sheets(filing, List.of("self-assessment-report", "public-content"))) {
            for (String kind : pack.words("data-sources")) {
                Pattern source = AnyOf.of(pack.words("data-source." + kind));
                boolean known = AnyOf.of(pack.words("data-source." + kind + "-filed"))
                        .matcher(filed)
                        .find();
                Optional<String> stated = source.matcher(sheet.flat())
                        .results()
                        .filter(found -> !NOT.matcher(
                                        sheet.flat().substring(Math.max(0, found.start() - BEFORE), found.start()))
                                .find())
                        .map(MatchResult::group)
                        .findFirst();
                if (!known && stated.isPresent()) {
                    sheet.in(findings).report(stated.get(), sheet.label(), stated.get());
                    return;
                }
            }
        }
    }
}
