package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the text heuristics are right, measured on invented texts that people have labelled. */
class LabelledDocumentsTest {
    private static final double LEAST_HITS = 0.9;
    private static final double MOST_FALSE_ALARMS = 0.1;

    @ParameterizedTest
    @CsvSource({
        "template-remnants.txt, RJ-083, self-assessment-report, 算法安全自评估报告",
        "one-voice.txt, RJ-088, self-assessment-report, 算法安全自评估报告",
        "reused-material.txt, RJ-089, privacy-policy, 云岫写作隐私政策"
    })
    void findsWhatAReviewerWouldReturn(String set, String reason, String type, String title) throws IOException {
        List<String> returned = texts(set, "returned: ");
        List<String> accepted = texts(set, "accepted: ");

        List<String> missed = returned.stream()
                .filter(text -> !isFound(reason, type, title, text))
                .toList();
        List<String> accused = accepted.stream()
                .filter(text -> isFound(reason, type, title, text))
                .toList();
        double hits = 1 - (double) missed.size() / returned.size();
        double falseAlarms = (double) accused.size() / accepted.size();
        System.out.printf(
                "%s %s: hits %.0f %% of %d, false alarms %.0f %% of %d%n",
                set, reason, 100 * hits, returned.size(), 100 * falseAlarms, accepted.size());
        missed.forEach(text -> System.out.println("  missed: " + text));
        accused.forEach(text -> System.out.println("  accused: " + text));

        assertThat(returned).hasSizeGreaterThanOrEqualTo(15);
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(15);
        assertThat(hits).isGreaterThanOrEqualTo(LEAST_HITS);
        assertThat(falseAlarms).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }

    private static boolean isFound(String reason, String type, String title, String text) {
        PackageBuilder filing = aPackage()
                .withContent(type, Paper.of(title + "\n" + text).sealed().content());
        return Rules.inspect(filing).findings().stream()
                .anyMatch(finding -> finding.reason().equals(reason));
    }

    private static List<String> texts(String set, String label) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/labelled", set), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()).replace("\\n", "\n"))
                .toList();
    }
}
