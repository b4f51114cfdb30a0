package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "sensitive-word",
        reason = "RJ-084",
        severity = MAJOR,
        target = "/",
        source = "S3：敏感词触发系统拦截",
        since = "2026.1")
@Component
final class SensitiveWord implements Check {
    /** Risks, reviews, feature libraries and notices name what they are there to stop. */
    private static final Pattern ABOUT_STOPPING =
            Pattern.compile("^/(?:correction|algorithm/(?:risks|strategy|data/sets)|products/\\d+/minorsProtection).*");
    /** What the public or the user reads is judged strictly, what describes risks leniently. */
    private static final List<String> READ_BY_ALL = List.of("public-content", "user-agreement", "privacy-policy");

    private static final List<String> READ_BY_REVIEWERS =
            List.of("self-assessment-report", "responsibility-statement", "security-assessment", "technical-document");

    private final SensitiveWords words;
    private final Documents documents;

    SensitiveWord(SensitiveWords words, Documents documents) {
        this.words = words;
        this.documents = documents;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        look(filing.data(), "", findings);
        READ_BY_ALL.forEach(type -> Prose.of(filing, documents, type).forEach(read -> words.in(read.plain())
                .forEach(word -> read.place(findings, word).as(MAJOR).report(word, word))));
        READ_BY_REVIEWERS.forEach(type -> Prose.of(filing, documents, type).forEach(read -> words.in(read.plain())
                .forEach(word -> read.place(findings, word).as(MINOR).report(word, word))));
    }

    private void look(JsonNode node, String pointer, Findings findings) {
        if (node.isObject()) {
            node.properties().forEach(field -> look(field.getValue(), pointer + "/" + field.getKey(), findings));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), pointer + "/" + i, findings);
            }
        } else if (node.isTextual() && !ABOUT_STOPPING.matcher(pointer).matches()) {
            words.in(Prose.plain(node.asText()))
                    .forEach(word -> findings.at(pointer).report(word, word));
        }
    }
}
