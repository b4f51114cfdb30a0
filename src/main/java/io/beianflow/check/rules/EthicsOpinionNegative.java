package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "ethics-opinion-negative",
        reason = "RJ-029",
        severity = BLOCKER,
        target = "/materials/*/file",
        source = "算法推荐管理规定第七条；深度合成管理规定第七条",
        since = "2026.1")
@Component
final class EthicsOpinionNegative implements Check {
    private static final Pattern NEGATIVE = Pattern.compile(
            "(?:审查)?(?:结论|意见|决定|表决结果)(?:为|:|是|如下)*[^。;]{0,12}?(?:不(?:予)?同意|不予?通过|未(?:予|获)?通过|不予?批准|暂缓|修改后(?:再审|重新审查)|待(?:审|定|补充)|尚未)");

    private final Documents documents;

    EthicsOpinionNegative(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (Prose.Read opinion : Prose.of(filing, documents, "ethics-review")) {
            Matcher words = NEGATIVE.matcher(opinion.plain());
            if (words.find() && !filing.isCancellation()) {
                opinion.place(findings, words.group()).report(words.group(), words.group());
            }
        }
    }
}
