package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "opt-out-ineffective",
        reason = "RJ-041",
        severity = MAJOR,
        target = "/",
        source = "算法推荐管理规定第十七条：立即停止提供相关服务",
        since = "2026.1")
@Component
final class OptOutIneffective implements Check {

    private static final Pattern INEFFECTIVE = Pattern.compile(
            "(?:关闭|退订|停止)[^。；;]{0,24}?(?:\\d+|[一二三四五六七八九十]+|次|隔)个?(?:小时|天|日|工作日|周|月)(?:后|内)?(?:方可|才|起)?(?:生效|停止)|关闭(?:个性化推荐|个性化推送|推荐|推送)?后[^。；;]{0,8}(?:仍|依然|继续|还会)[^。；;]{0,16}(?:个性化|兴趣|标签|画像|偏好|行为|历史)|(?:无法|不能|不支持|不可|暂不支持|不提供)[^,，。；;]{0,6}关闭(?!状态)[^,，。；;]{0,4}(?:个性化|推荐|推送)|(?:个性化推荐|个性化推送)[^,，。；;]{0,6}(?:不可|无法|不能|不支持)(?:被)?关闭|关闭(?:个性化推荐|个性化推送|推荐|推送)?后[^。；;不]{0,10}(?:自动|重新|恢复)[^。；;不]{0,6}(?:开启|打开)|(?:个性化推荐|个性化推送)[^。；;不]{0,14}(?:不支持|不提供|暂不支持|无法|不能|不可|不设)[^。；;]{0,4}关闭");

    private static final Pattern HARMLESS = Pattern.compile("(?:不再|不|停止|未)(?:读取|使用|依据|根据|进行|收集|用于)|不依据|误用|仍被|风险");

    private final Documents documents;

    OptOutIneffective(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (!filing.algorithm().isOf(Algorithm.PERSONALISED_PUSH) || filing.isCancellation()) {
            return;
        }
        Descriptions.everything(filing).forEach((pointer, text) -> {
            Matcher ineffective = INEFFECTIVE.matcher(Clauses.normal(text));
            if (ineffective.find() && !HARMLESS.matcher(ineffective.group()).find()) {
                findings.at(pointer).report(ineffective.group(), ineffective.group());
            }
        });
        for (String type : List.of("privacy-policy", "user-agreement", "public-content", "self-assessment-report")) {
            for (Prose.Read read : Prose.of(filing, documents, type)) {
                ineffective(read.plain())
                        .ifPresent(words -> read.place(findings, words).report(words, words));
            }
        }
        Object available = filing.algorithm().categoryDetails().get("optOut.available");
        if (Boolean.FALSE.equals(available) || "否".equals(available) || "no".equals(available)) {
            findings.at("/algorithm/categoryDetails/optOut.available").report(available, Objects.toString(available));
        }
    }

    /** A document of ours also tells of the risk and its test. */
    private static Optional<String> ineffective(String plain) {
        return INEFFECTIVE
                .matcher(plain)
                .results()
                .filter(found -> !HARMLESS.matcher(Prose.sentence(plain, found.start(), found.end()))
                        .find())
                .map(MatchResult::group)
                .findFirst();
    }
}
