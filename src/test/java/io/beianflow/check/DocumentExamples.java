package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;

import io.beianflow.check.RuleExamples.Example;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One fault each in files and scans. */
final class DocumentExamples {
    private static final String SHEET = "云岫智能科技（福州）有限公司\n算法备案承诺书\n郑重承诺如下\n单位名称（盖章）\n2026年10月8日";

    private final List<Example> examples = new ArrayList<>();

    private DocumentExamples() {
        unreadText();
        add(
                "document-unreadable",
                aPackage()
                        .withContent(
                                "public-content",
                                Paper.of("拟公示内容").opensWith("secret").content()),
                "public-content",
                "materials/public-content.pdf",
                "拟公示内容需要密码才能打开");
        add(
                "document-unreadable",
                aPackage().withContent("public-content", bytes("%PDF-1.7 broken")),
                "public-content",
                "materials/public-content.pdf",
                "拟公示内容已损坏，无法读取");
        add(
                "document-type-unsupported",
                aPackage().withContent("privacy-policy", bytes("<html><body>隐私政策</body></html>")),
                "privacy-policy",
                "text/html",
                "隐私政策的文件实际是 text/html");
        add(
                "document-name-misleading",
                aPackage().withContent("self-assessment-report", Paper.png(Paper.sheet(SHEET, true, true))),
                "self-assessment-report",
                "materials/self-assessment-report.pdf",
                "算法安全自评估报告的扩展名是“pdf”，内容是 image/png");
        add(
                "document-too-large",
                aPackage()
                        .withContent(
                                "privacy-policy",
                                Paper.of("隐私政策").with(21 << 20).content()),
                "privacy-policy",
                "materials/privacy-policy.pdf",
                "隐私政策约 22 MB，超过 20 MB");
        add(
                "pdf-unprotected",
                aPackage()
                        .withContent(
                                "public-content",
                                Paper.of("拟公示内容").unprotected().content()),
                "public-content",
                "materials/public-content.pdf",
                "拟公示内容的 PDF 没有限制编辑");
        add(
                "seal-missing",
                aPackage()
                        .withContent(
                                "filing-commitment",
                                Paper.scan(Paper.sheet(SHEET, false, true)).content()),
                "filing-commitment",
                "materials/filing-commitment.pdf",
                "算法备案承诺书的页面上没有找到清晰的红色圆形公章");
        add(
                "scan-grey",
                aPackage()
                        .withContent(
                                "filing-commitment",
                                Paper.scan(Paper.sheet(SHEET, true, false)).content()),
                "filing-commitment",
                "materials/filing-commitment.pdf",
                "算法备案承诺书是黑白扫描件");
        add(
                "scan-blurred",
                aPackage()
                        .withContent(
                                "employment-proof",
                                Paper.scan(blurred(Paper.sheet(SHEET, true, true), 12))
                                        .content()),
                "employment-proof",
                "9",
                "算法安全负责人工作证明的清晰度为 9，低于 40，文字可能无法辨认");
        add(
                "scan-too-small",
                aPackage()
                        .withContent(
                                "business-licence",
                                Paper.scan(Paper.card("营业执照\n样例", 500, 350)).content()),
                "business-licence",
                "500",
                "营业执照副本的长边只有 500 像素，少于 1000 像素");
    }

    private void unreadText() {
        PackageBuilder scanned = PackageBuilder.aSample("writing-assistant")
                .withContent(
                        "security-assessment",
                        Paper.scan(Paper.sheet("安全评估报告", true, true)).content());
        add(
                "text-not-readable",
                scanned,
                "security-assessment",
                "algorithm/安全评估报告.pdf",
                "安全评估报告有 1 页是扫描图片，没有文字层，没有检查其中的文字");
    }

    static List<Example> all() {
        return new DocumentExamples().examples;
    }

    private void add(String rule, PackageBuilder broken, String material, String value, String message) {
        examples.add(new Example(rule, broken, broken.pointer(material) + "/file", value, message));
    }

    private static io.beianflow.intake.PackageMaterial.Content bytes(String text) {
        return Paper.bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedImage blurred(BufferedImage image, int radius) {
        float[] kernel = new float[radius * radius];
        java.util.Arrays.fill(kernel, 1f / kernel.length);
        return new java.awt.image.ConvolveOp(new java.awt.image.Kernel(radius, radius, kernel)).filter(image, null);
    }
}
