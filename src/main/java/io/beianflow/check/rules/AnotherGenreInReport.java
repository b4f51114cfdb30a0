package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Rule(
        id = "another-genre-in-report",
        reason = "RJ-088",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S3：技术、法务各写一段的拼贴痕迹",
        since = "2026.1")
@Component
final class AnotherGenreInReport implements Check {
    private static final Pattern SEAM = Pattern.compile(
            "(?:以下|本节|本章|上文|此段|该段|本段|本部分|以上)(?:内容|部分|文字)?由(?:技术|法务|产品|安全|市场|合规|研发|运营|算法)[^,。;:]{0,8}(?:提供|撰写|补充|起草|编写|负责编写)"
                    + "|\\((?:技术|法务|产品|安全|市场|合规|研发|运营|算法)(?:部|部门|组|同事)?(?:提供|撰写|补充|起草|编写|待补充|确认)\\)|(?:见|详见|参见)(?:技术|法务|产品)(?:部|同事)?(?:另附|发来的|提供的)(?:文档|邮件|版本)");

    private final OwnTexts texts;
    private final RulePack pack;

    AnotherGenreInReport(OwnTexts texts, RulePack pack) {
        this.texts = texts;
        this.pack = pack;
    }

    /** Words of a bid or a contract, or the seam between two authors. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Pattern genre = AnyOf.of(pack.words("another-genre"));
        // Whoever works with bids and contracts speaks of them in the form as well.
        String business =
                Flat.of(String.join("。", Descriptions.everything(filing).values()));
        for (List<Sheet> document : OwnTexts.documents(texts.sheets(filing, pack.words("one-voice-documents")))) {
            List<String> words = document.stream()
                    .flatMap(sheet -> genre.matcher(sheet.flat()).results().map(MatchResult::group))
                    .filter(word -> !business.contains(word))
                    .distinct()
                    .toList();
            Set<String> seams = document.stream()
                    .flatMap(sheet -> SEAM.matcher(sheet.flat()).results().map(MatchResult::group))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (words.size() > 1) {
                seams.addAll(words);
            }
            if (!seams.isEmpty()) {
                String shown = String.join("、", seams);
                Sheet sheet = document.stream()
                        .filter(page -> seams.stream().anyMatch(page.flat()::contains))
                        .findFirst()
                        .orElseThrow();
                sheet.in(findings).report(shown, sheet.label(), shown);
            }
        }
    }
}
