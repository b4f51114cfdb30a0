package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;
import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.check.Severity;
import io.beianflow.intake.FilingPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "public-content-incomplete",
        reason = "RJ-006",
        severity = BLOCKER,
        target = "/materials/*/file",
        source = "算法推荐管理规定第十六条；拟公示内容模板",
        since = "2026.1")
@Component
final class PublicContentIncomplete implements Check {
    /** The sixth block, 算法公示情况, is optional (domain 4.3.3). */
    private static final List<String> BLOCKS = List.of("name", "principle", "mechanism", "scenario", "purpose");

    private static final String PUBLICITY = "publicity";
    private static final Pattern TITLE = Pattern.compile("拟?公示内容|拟公示算法");
    private static final Pattern FOOT = Pattern.compile("(?:单位名称|主体名称|\\(盖章\\)|\\(公章\\)).*$");
    private static final Pattern NOTHING =
            Pattern.compile("^[(]?(?:详?见.{0,16}报告.{0,4}|同上|略|无|暂无|待补充|待定|待完善|/|-+|—+|保密|不便公开)?[)]?。?$");
    private static final int HEADING = 20;
    /** That many headings show that the writer followed the template. */
    private static final int FOLLOWED = 3;

    private final Documents documents;
    private final RequiredMaterials required;
    private final RulePack pack;

    PublicContentIncomplete(Documents documents, RequiredMaterials required, RulePack pack) {
        this.documents = documents;
        this.required = required;
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (Prose.Read content : Prose.of(filing, documents, "public-content")) {
            Map<String, String> written = blocks(content.text());
            if (!required.isAsNamed(content.material(), filing)) {
                continue; // another document under this name is the business of public-content-missing
            }
            boolean template =
                    written.keySet().stream().filter(BLOCKS::contains).count() >= FOLLOWED;
            for (String block : BLOCKS) {
                if (lacks(block, written, content.plain())) {
                    Severity severity = template ? BLOCKER : MAJOR;
                    content.place(findings)
                            .as(severity)
                            .report(content.material().file(), Label.of("public." + block));
                }
            }
        }
    }

    /** A text without headings may still say it all; a word for it is taken as enough. */
    private boolean lacks(String block, Map<String, String> written, String plain) {
        String body = written.get(block);
        if (body == null) {
            return written.size() >= 2 || !words(block).matcher(plain).find();
        }
        return isNothing(body);
    }

    static boolean isNothing(String body) {
        return NOTHING.matcher(body).matches();
    }

    /** What stands under the heading of each block; one heading may open two. */
    Map<String, String> blocks(String text) {
        Map<String, String> written = new LinkedHashMap<>();
        List<String> current = List.of();
        for (String raw : text.split("\\R", -1)) {
            String line = Prose.plain(raw);
            String head = line.replaceFirst("^[(]?[一二三四五六七八九十\\d]{1,3}[)、.]?[)、.]?", "");
            int stop = head.replaceAll("[。;,]", ":").indexOf(':');
            String title = stop < 0 ? head : head.substring(0, stop);
            boolean colon = stop < 0 || head.charAt(stop) == ':';
            List<String> opened =
                    title.length() <= HEADING && colon && !TITLE.matcher(title).find() ? opened(title) : List.of();
            if (!opened.isEmpty()) {
                current = opened;
                String rest = stop < 0 ? "" : head.substring(stop + 1);
                opened.forEach(block -> written.merge(block, rest, String::concat));
            } else if (!line.matches("\\d{1,3}")) {
                current.forEach(block -> written.merge(block, line, String::concat));
            }
        }
        written.replaceAll((block, body) -> FOOT.matcher(body).replaceAll(""));
        return written;
    }

    private List<String> opened(String title) {
        if (words(PUBLICITY).matcher(title).find()) {
            return List.of(PUBLICITY);
        }
        return BLOCKS.stream()
                .filter(block -> words(block).matcher(title).find())
                .toList();
    }

    private Pattern words(String block) {
        return Words.any(pack, "public-" + block);
    }
}
