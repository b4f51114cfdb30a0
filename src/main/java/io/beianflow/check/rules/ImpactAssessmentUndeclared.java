package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "impact-assessment-undeclared",
        reason = "RJ-010",
        severity = MAJOR,
        target = "/materials",
        source = "个人信息保护法第二十八条、第五十五条",
        since = "2026.1")
@Component
final class ImpactAssessmentUndeclared implements Check {

    private static final Pattern SENSITIVE = Pattern.compile(
            "人脸|声纹|指纹|虹膜|身份证|病历|健康(?:数据|信息|档案|状况)|就诊|体检|医疗记录|行踪|(?:出行|定位|移动|运动)轨迹|精确位置|实时位置|银行卡|金融账户|征信|宗教信仰|基因|不满十四周岁[^,，。；;]{0,8}(?:信息|数据|记录)|(?:儿童|未成年人)(?:的)?(?:个人信息|行为记录|学习记录|语音)");

    private static final Pattern HANDLED =
            Pattern.compile("授权|问卷|提供|收集|采集|使用|读取|处理|根据|依据|结合|获取|记录|包含|含有|分析|存储|提取|提交|上传|填写|录入|数据|信息|来自");
    private static final Pattern REMOVED = Pattern.compile("隐去|脱敏|去除|删除|去标识|匿名|剔除|屏蔽|加密|拒绝|防|泄");

    private static final Pattern ABROAD = Pattern.compile(
            "(?:传输|传|提供|存储|上传|发送|同步|共享)(?:至|到|给|于|往)?[^,，。；;]{0,6}(?:境外|海外|国外|新加坡|美国|香港)|(?:数据|信息)出境|跨境(?:传输|提供)");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm algorithm = filing.algorithm();
        boolean handedIn = filing.materials("pi-impact-assessment").stream().anyMatch(PackageMaterial::isPresent);
        boolean asked = Boolean.TRUE.equals(algorithm.majorEffectDecisions())
                || Boolean.TRUE.equals(algorithm.data().biometrics());
        // What the table of materials asks for is the business of impact-assessment-missing.
        if (handedIn || asked || filing.isCancellation()) {
            return;
        }
        Optional<String> sensitive = Descriptions.ofData(filing).values().stream()
                .flatMap(text -> sensitive(text).stream())
                .findFirst();
        if (sensitive.isPresent()) {
            findings.report(null, sensitive.get());
        } else if (algorithm.isOf(Algorithm.PERSONALISED_PUSH) || algorithm.isOf(Algorithm.DISPATCH_DECISION)) {
            findings.at("/materials").as(MINOR).report(null, Label.of("pi.automated"));
        } else if (Boolean.TRUE.equals(algorithm.data().identity())) {
            findings.at("/materials").as(MINOR).report(null, Label.of("pi.identity"));
        }
    }

    private static Optional<String> sensitive(String text) {
        return Clauses.affirmed(text).stream()
                .flatMap(clause -> {
                    Matcher abroad = ABROAD.matcher(clause);
                    Matcher words = SENSITIVE.matcher(clause);
                    if (abroad.find()) {
                        return Stream.of(abroad.group());
                    }
                    boolean handled = words.find()
                            && HANDLED.matcher(clause).find()
                            && !REMOVED.matcher(clause).find();
                    return handled ? Stream.of(words.group()) : Stream.empty();
                })
                .findFirst();
    }
}
