package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static io.beianflow.check.PackageBuilder.aSample;

import io.beianflow.check.RuleExamples.Example;
import java.util.List;

/** One fault each in similarity, category and role. */
final class SimilarityExamples {
    private static final String FOUND = "写的主题拆成若干要点，由语言模型为每个要点预测后续文字，再由排序模型比较多份候选段落的通顺程度和切题程度，取分数最高的一…";

    private SimilarityExamples() {}

    static List<Example> all() {
        PackageBuilder published = aSample("writing-assistant")
                .withText(
                        "public-content",
                        text -> text.replace(
                                "算法应用场景", EarlierFiling.PRINCIPLE + "\n" + EarlierFiling.MECHANISM + "\n算法应用场景"));
        return List.of(
                new Example(
                        "copied-from-earlier-filing",
                        aPackage()
                                .with("/algorithm/principle", EarlierFiling.PRINCIPLE)
                                .with("/algorithm/mechanism", EarlierFiling.MECHANISM),
                        "/algorithm/principle",
                        FOUND,
                        "算法信息填报内容约 32% 的文字与 1 份以往申报材料相同，最多的是“2025-青岚写作”的“报告.pdf”（32%）；相同段落：/algorithm/principle“"
                                + FOUND + "”；"),
                new Example(
                        "copied-from-earlier-filing",
                        published,
                        published.pointer("public-content") + "/file",
                        FOUND,
                        "拟公示内容约 21% 的文字与 1 份以往申报材料相同，最多的是“2025-青岚写作”的“报告.pdf”（21%）；相同段落：第 1 页“" + FOUND + "”；"));
    }
}
