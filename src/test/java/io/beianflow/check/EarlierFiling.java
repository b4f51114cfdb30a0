package io.beianflow.check;

import io.beianflow.similarity.FingerprintIndex;
import io.beianflow.similarity.Fingerprints;
import io.beianflow.similarity.Source;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the archive of the tests holds: the filing of an invented company that nobody should copy. */
final class EarlierFiling {
    static final String PRINCIPLE = "先把用户填写的主题拆成若干要点，由语言模型为每个要点预测后续文字，再由排序模型比较多份候选段落的通顺程度和切题程度，取分数最高的一份拼接成篇。";
    static final String MECHANISM = "用户提交主题后，系统依次完成要点拆分、内容审核、候选生成、排序拼接和结果审核五个步骤，任何一步不通过都会退回用户修改，通过的初稿附带标识后展示在编辑区。";

    private EarlierFiling() {}

    static Archive archive() {
        return archive("2025-青岚写作", null);
    }

    static Archive archive(String filing, @Nullable String company) {
        FingerprintIndex index = new FingerprintIndex();
        index.add(
                new Source(filing, "报告.pdf", Set.of("青岚文化科技厦门有限公司"), company),
                Fingerprints.of(PRINCIPLE + "\n" + MECHANISM).distinct());
        return () -> index;
    }
}
