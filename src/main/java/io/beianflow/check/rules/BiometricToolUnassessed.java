package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "biometric-tool-unassessed",
        reason = "RJ-032",
        severity = MAJOR,
        target = "/algorithm/data/biometrics",
        source = "深度合成管理规定第十五条",
        since = "2026.1")
@Component
final class BiometricToolUnassessed implements Check {

    private static final Pattern BIOMETRIC = Pattern.compile(
            "换脸|(?:替换|编辑|融合|生成|合成|驱动|采集|提取|上传)[^,，。；;]{0,8}(?:人脸|面部|声纹|人声)|人脸(?:替换|融合|编辑|生成|合成|操控)|声音(?:克隆|复刻)|克隆[^,，。；;]{0,6}(?:声音|音色)|声纹|变声|仿声|姿态操控|数字人(?:分身|复刻)");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        boolean assessed = filing.materials("security-assessment").stream().anyMatch(PackageMaterial::isPresent);
        boolean declared = Boolean.TRUE.equals(filing.algorithm().data().biometrics());
        // A declared one without assessment is the business of security-assessment-missing.
        if (!filing.algorithm().isOf(Algorithm.GENERATION_SYNTHESIS)
                || declared
                || assessed
                || filing.isCancellation()) {
            return;
        }
        Descriptions.all(filing).values().stream()
                .flatMap(text -> Clauses.find(BIOMETRIC, text).stream())
                .findFirst()
                .ifPresent(words -> findings.report("false", words));
    }
}
