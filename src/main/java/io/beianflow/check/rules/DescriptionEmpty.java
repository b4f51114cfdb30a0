package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "description-empty",
        reason = "RJ-017",
        severity = MAJOR,
        target = "/algorithm",
        source = "S0；P12：说明原理、用途和场景",
        since = "2026.1")
@Component
final class DescriptionEmpty implements Check {
    private static final Pattern PRAISE = Pattern.compile(
            "技术先进|性能稳定|稳定性好|广泛(?:的)?应用|广泛应用|一致好评|有力(?:的)?支撑|核心算法|自主研发|满足[^,，。；;]{0,12}需求|多样化|各类(?:业务)?场景|各种场景|适用性|良好的|提[升高](?:用户)?(?:体验|效率|质量|服务)|优质(?:的)?服务|智能化|便捷|高效|助力|赋能|处理速度快|全程自动|复杂的计算");
    private static final Pattern PURPOSE = Pattern.compile(
            "^(?:为了?|旨在|通过算法|本算法)?(?:进一步|不断|持续|有效|全面)?(?:提升|提高|优化|改善|增强|促进|满足|方便)(?:用户|客户|平台|产品|公司|服务)?(?:的)?(?:使用)?(?:体验|效率|质量|需求|满意度|黏性|粘性|活跃度|竞争力|发展|用户|水平)(?:[和与及、,，][^,，。；;]{0,10})?[。.]?$");
    private static final int TWO = 2;

    private final RulePack pack;

    DescriptionEmpty(RulePack pack) {
        this.pack = pack;
    }

    /** Praise from the first word to the last; a purpose that any algorithm has. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (String field : List.of("brief", "scenario", "mechanism", "purpose")) {
            String text = filing.at("/algorithm/" + field).asText("").strip();
            boolean empty = field.equals("purpose")
                    ? PURPOSE.matcher(text).matches()
                    : text.length() >= pack.threshold(field + "-characters") && isEmpty(text);
            if (empty) {
                findings.at("/algorithm/" + field).report(text, Label.field("/algorithm/" + field));
            }
        }
    }

    private boolean isEmpty(String text) {
        String flat = Phrases.flat(text);
        boolean steps = Phrases.in(flat, pack.pattern("mechanism-input"))
                && Phrases.in(flat, pack.pattern("mechanism-processing"));
        return !steps && Phrases.count(PRAISE, flat) >= TWO;
    }
}
