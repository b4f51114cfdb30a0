package io.beianflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Which reasons for a return are found by which rules, and which tests prove it. */
class CoverageTest {
    private static final Path PAGE = Path.of("docs", "coverage.md");

    private final CoveragePage page = new CoveragePage(Rules.all(), Rules.reasons(), RuleExamples.byArea());

    /** Write it anew with {@code -Dbeianflow.docs.write=true}; a reason that loses its rule shows in the difference. */
    @Test
    void thePageOfCoverageIsUpToDate() throws Exception {
        System.out.println("Reasons without a rule: " + page.open());
        String expected = page.text();
        if (Boolean.getBoolean("beianflow.docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(PAGE).hasContent(expected);
    }

    @Test
    void everyRuleIsProvedByAnExample() {
        assertThat(page.text().lines().filter(line -> line.startsWith("| RJ-") && line.endsWith("` | — |")))
                .isEmpty();
    }
}
