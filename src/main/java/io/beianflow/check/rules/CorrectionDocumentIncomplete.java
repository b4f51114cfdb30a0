package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Correction;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Rule(
        id = "correction-document-incomplete",
        reason = "RJ-085",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；S2：补正说明逐条回应",
        since = "2026.1")
@Component
final class CorrectionDocumentIncomplete implements Check {
    private static final String CHINESE = "零一二三四五六七八九十";
    /** Share of an item's pairs of characters that shows that the document speaks of it. */
    private static final double SHARED = 0.4;

    private final Documents documents;

    CorrectionDocumentIncomplete(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Correction correction = filing.correction();
        List<Prose.Read> replies = Prose.of(filing, documents, "correction-reply");
        if (correction == null
                || replies.isEmpty()
                || replies.size() < filing.materials("correction-reply").size()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        replies.forEach(reply -> text.append(reply.plain()));
        List<Correction.Item> items = correction.items();
        for (int i = 0; i < items.size(); i++) {
            if (!speaksOf(text.toString(), items.get(i), i + 1)) {
                replies.get(0)
                        .place(findings)
                        .report(items.get(i).text(), items.get(i).id());
            }
        }
    }

    private static boolean speaksOf(String text, Correction.Item item, int number) {
        String chinese = number < CHINESE.length() ? CHINESE.substring(number, number + 1) : "";
        boolean numbered = text.contains("第" + number + "条")
                || text.contains("第" + number + "项")
                || text.contains("意见" + number)
                || (!chinese.isEmpty()
                        && (text.contains("第" + chinese + "条")
                                || text.contains("第" + chinese + "项")
                                || text.contains("意见" + chinese)));
        return numbered
                || shared(Prose.plain(item.text()), text) >= SHARED
                || shared(Prose.plain(Objects.toString(item.reply(), "")), text) >= SHARED;
    }

    private static double shared(String words, String text) {
        int pairs = Math.max(0, words.length() - 1);
        int found = 0;
        for (int i = 0; i < pairs; i++) {
            found += text.contains(words.substring(i, i + 2)) ? 1 : 0;
        }
        return pairs == 0 ? 0 : (double) found / pairs;
    }
}
