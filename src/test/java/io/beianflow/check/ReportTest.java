package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static io.beianflow.check.PackageBuilder.aSample;
import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.check.Report.Chapter;
import io.beianflow.check.Report.Naming;
import io.beianflow.check.Report.Part;
import io.beianflow.document.DocumentLimits;
import io.beianflow.document.DocumentReader;
import io.beianflow.intake.FilingPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
    private static final Reports REPORTS =
            new Reports(new Documents(new DocumentReader(new DocumentLimits(400, 80_000_000, 20))), new RulePack());

    @ParameterizedTest
    @ValueSource(strings = {"writing-assistant", "trail-recommendation", "ticket-summary"})
    void readsTheSixChaptersOfARealReport(String sample) {
        Report report = read(aSample(sample));

        assertThat(report.parts()).extracting(Part::chapter).containsExactly(Chapter.values());
        assertThat(report.parts()).extracting(Part::naming).containsOnly(Naming.AS_IN_TEMPLATE);
        assertThat(Chapter.ALGORITHM.sections()).allSatisfy(key -> assertThat(report.section(Chapter.ALGORITHM, key))
                .isPresent());
        assertThat(Chapter.CONTROLS.sections()).allSatisfy(key -> assertThat(report.section(Chapter.CONTROLS, key))
                .isPresent());
        assertThat(report.section(Chapter.ALGORITHM, "data").orElseThrow().content())
                .startsWith("输入数据模态:");
        assertThat(report.head()).contains("软硬件设施及部署位置");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、%s|二、%s|三、%s|四、%s|五、%s|六、%s",
                "1. %s|2. %s|3. %s|4. %s|5. %s|6. %s",
                "1 %s|2 %s|3 %s|4 %s|5 %s|6 %s",
                "第一章 %s|第二章 %s|第三章 %s|第四章 %s|第五章 %s|第六章 %s",
                "（一）%s|（二）%s|（三）%s|（四）%s|（五）%s|（六）%s",
                "１．%s|２．%s|３．%s|４．%s|５．%s|６．%s",
                "Ⅰ、%s|Ⅱ、%s|Ⅲ、%s|Ⅳ、%s|Ⅴ、%s|Ⅵ、%s",
                "%s|%s|%s|%s|%s|%s",
                "第 1 部分：%s|第 2 部分：%s|第 3 部分：%s|第 4 部分：%s|第 5 部分：%s|第 6 部分：%s"
            })
    void knowsChaptersInAnyNumbering(String numbering) {
        Report report = read(numbering.formatted("算法情况", "服务 情况", "风险研判", "风险防控情况", "安全评估结论", "其他应当说明的相关情况"));

        assertThat(report.parts()).extracting(Part::chapter).containsExactly(Chapter.values());
        assertThat(report.parts()).allSatisfy(part -> assertThat(part.content()).isEqualTo("这一章写的是实际情况。"));
    }

    @Test
    void leavesTheTableOfContentsAlone() {
        String contents = """
                目录
                一、算法情况
                二、服务情况
                三、风险研判
                四、风险防控情况
                """;
        String leaders = """
                一、算法情况 ........ 1
                二、服务情况…………2
                五、安全评估结论 ····· 9
                """;
        String body = """
                一、算法情况
                流程如下。
                二、服务情况
                网站一个。
                三、风险研判
                存在误导风险。
                四、风险防控情况
                逐条复核。
                """;

        assertThat(read(contents.replace("\n", "|") + leaders.replace("\n", "|") + body.replace("\n", "|"))
                        .parts())
                .extracting(Part::chapter)
                .containsExactly(Chapter.ALGORITHM, Chapter.SERVICE, Chapter.RISKS, Chapter.CONTROLS);
    }

    @Test
    void tellsARenamedChapterFromAMissingOne() {
        List<Part> parts = read("一、算法情况|二、服务情况|三、隐患排查|四、安全措施|六、其他应当说明的相关情况").parts();

        assertThat(parts)
                .extracting(Part::chapter)
                .containsExactly(Chapter.ALGORITHM, Chapter.SERVICE, Chapter.RISKS, Chapter.CONTROLS, Chapter.OTHER);
        assertThat(parts)
                .extracting(Part::naming)
                .containsExactly(
                        Naming.AS_IN_TEMPLATE,
                        Naming.AS_IN_TEMPLATE,
                        Naming.RENAMED,
                        Naming.RENAMED,
                        Naming.AS_IN_TEMPLATE);
    }

    @Test
    void readsAWordDocumentWhoseNumbersAreNotText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            for (String line : "算法安全自评估报告 算法情况 算法流程 输入经过审核后生成。 算法数据 自建语料二十万篇。 服务情况 网站一个。 风险研判 存在误导。".split(" ", -1)) {
                word.createParagraph().createRun().setText(line);
            }
            word.write(bytes);
        }

        Report report = read(aPackage().withContent("self-assessment-report", Paper.bytes(bytes.toByteArray())));

        assertThat(report.parts())
                .extracting(Part::chapter)
                .containsExactly(Chapter.ALGORITHM, Chapter.SERVICE, Chapter.RISKS);
        assertThat(report.section(Chapter.ALGORITHM, "data").orElseThrow().content())
                .isEqualTo("自建语料二十万篇。");
    }

    @Test
    void saysNothingOfAScan() {
        try (FilingPackage filing = aPackage().build()) {
            assertThat(REPORTS.of(filing)).isEmpty();
        }
    }

    private static Report read(String headings) {
        boolean bare = !headings.contains("\u3002");
        String text = bare ? headings.replace("|", "\n这一章写的是实际情况。\n") + "\n这一章写的是实际情况。" : headings.replace("|", "\n");
        return read(aPackage()
                .withContent(
                        "self-assessment-report", Paper.of("算法安全自评估报告\n" + text).content()));
    }

    private static Report read(PackageBuilder builder) {
        try (FilingPackage filing = builder.build()) {
            return REPORTS.of(filing).orElseThrow();
        }
    }
}
