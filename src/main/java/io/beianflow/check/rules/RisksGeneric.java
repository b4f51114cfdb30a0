package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "risks-generic",
        reason = "RJ-031",
        severity = MAJOR,
        target = "/algorithm/risks",
        source = "S3；每项风险结合自身业务说明",
        since = "2026.1")
@Component
final class RisksGeneric implements Check {
    private static final Pattern GENERIC = Pattern.compile(
            "^(?:该|本|此)?(?:算法|系统|信息|数据|内容|模型|平台|用户信息|个人信息)?(?:可能|会|容易|或许|存在|有)*(?:被|会|存在|产生|出现|发生|有|导致|造成|误用于|用于|一定|一些|部分|的)*(?:不当目的|不良目的|非法目的|滥用|恶意利用|漏洞|缺陷|违法(?:和)?不良信息|不良信息|有害信息|扩散|传播|传播扩散|泄露|其他风险|安全风险|风险|隐患|问题|安全隐患)(?:的)?(?:风险|可能|问题)?[。.]?$");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<String> generic = filing.algorithm().risks().stream()
                .map(risk -> Phrases.flat(Objects.toString(risk.description(), "")))
                .filter(text -> GENERIC.matcher(text).matches())
                .toList();
        int all = filing.algorithm().risks().size();
        if (!filing.isCancellation() && generic.size() >= 2 && generic.size() * 2 > all) {
            findings.report(generic.get(0), generic.size());
        }
    }
}
