package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beianflow.intake.FilingPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {
    private static final Path PAGE = Path.of("docs", "rules.md");

    @Test
    void everyRuleHasAnIdOfItsOwn() {
        assertThat(Rules.all().rules())
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void everyRuleNamesAReasonThatIsNoUmbrella() {
        assertThat(Rules.all().rules()).allSatisfy(rule -> assertThat(
                        Rules.reasons().find(rule.reason()))
                .hasValueSatisfying(reason -> assertThat(reason.isUmbrella()).isFalse()));
    }

    @Test
    void everyRuleIsWordedInBothLanguages() {
        Properties chinese = texts("zh");
        Properties english = texts("en");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(Rules.all().rules()).allSatisfy(rule -> assertThat(chinese)
                .containsKeys(rule.id() + ".title", rule.id() + ".message", rule.id() + ".remedy"));
    }

    @Test
    void everyRowOfTheTableOfMaterialsHasARule() {
        List<String> reasons = Rules.all().rules().stream().map(Rule::reason).toList();

        assertThat(RequiredMaterialsTableTest.rows()).allMatch(row -> reasons.contains(row.get("reason")));
    }

    @Test
    void ordersFindingsByRuleThenTarget() {
        CheckReport report = Rules.inspect(aPackage()
                .without("/subject/name")
                .without("/subject/address")
                .without("/algorithm/brief")
                .withUscc("1"));

        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.target())
                .isSorted()
                .hasSize(4);
        assertThat(Rules.inspect(aPackage()
                        .without("/subject/name")
                        .without("/subject/address")
                        .without("/algorithm/brief")
                        .withUscc("1")))
                .isEqualTo(report);
    }

    @Test
    void failsTheWholeRunWhenARuleFails() {
        RuleCatalogue broken = new RuleCatalogue(List.of(new Broken()), new RulePack(), Rules.reasons());

        try (FilingPackage filing = aPackage().build()) {
            assertThatThrownBy(() -> broken.inspect(filing))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Rule broken-rule failed");
        }
    }

    @Test
    void letsThePackSwitchARuleOffOrWeighItDifferently() {
        RuleCatalogue minor = new RuleCatalogue(List.of(new Always()), new RulePack(), Rules.reasons());
        RuleCatalogue none = new RuleCatalogue(List.of(new Always()), new RulePack(), Rules.reasons());

        try (FilingPackage filing = aPackage().build()) {
            assertThat(minor.inspect(filing, ordering(null, Severity.MINOR)).verdict())
                    .isEqualTo(Verdict.READY_WITH_WARNINGS);
            assertThat(none.inspect(filing, ordering(false, null)).verdict()).isEqualTo(Verdict.READY);
        }
    }

    private static Pack ordering(Boolean on, Severity severity) {
        RuleOrder order = new RuleOrder(on, severity, null, null);
        PackContent content = new PackContent(
                new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(Map.of("always-rule", order)));
        return new Pack("test", null, null, null, false, content, new TreeMap<>());
    }

    /** Write it anew with {@code -Dbeianflow.docs.write=true}. */
    @Test
    void thePageOfRulesIsUpToDate() throws Exception {
        String expected = RulesPage.of(Rules.all(), Rules.texts(), Rules.reasons());
        if (Boolean.getBoolean("beianflow.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, expected);
        }

        assertThat(PAGE).hasContent(expected);
    }

    @Test
    void blocksOnlyTheGateABlockerBelongsTo() {
        CheckReport subject = Rules.inspect(aPackage().withUscc("91350100M000100Y44"));
        CheckReport algorithm = Rules.inspect(aPackage().without("/algorithm/brief"));
        CheckReport product = Rules.inspect(aPackage().without("/products/0/icpNumber"));
        CheckReport second = Rules.inspect(aPackage().withoutMaterial("security-assessment"));

        assertThat(gates(subject)).containsExactly(Gate.SUBJECT, Gate.ALL);
        assertThat(gates(algorithm)).containsExactly(Gate.ALGORITHM, Gate.ALL);
        assertThat(gates(product)).containsExactly(Gate.PRODUCT_INFO, Gate.ALL);
        assertThat(gates(second)).containsExactly(Gate.PRODUCT_INFO, Gate.ALL);
    }

    @Test
    void masksResidentIdNumbersWhereverTheyAreQuoted() {
        Finding found = Rules.find(
                        "product-of-two-forms", aPackage().with("/products/0/name", "11010519491231002X APP、小程序"))
                .get(0);

        assertThat(found.value()).isEqualTo("110105**********2X APP、小程序");
        assertThat(Rules.texts().words(found, Locale.CHINESE).message()).doesNotContain("19491231");
    }

    private static List<Gate> gates(CheckReport report) {
        return List.of(Gate.values()).stream().filter(report::blockedFor).toList();
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        for (String bundle : ReportTexts.BUNDLES.stream()
                .filter(bundle -> bundle.startsWith("texts/check"))
                .toList()) {
            try (var in = RuleCatalogueTest.class.getResourceAsStream("/" + bundle + "_" + language + ".properties")) {
                texts.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
            } catch (java.io.IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }
        return texts;
    }

    @Rule(
            id = "broken-rule",
            reason = "RJ-011",
            severity = Severity.BLOCKER,
            target = "/subject",
            source = "test",
            since = "test")
    private static final class Broken implements Check {
        @Override
        public void inspect(FilingPackage filing, Findings findings) {
            throw new IllegalArgumentException("a defect");
        }
    }

    @Rule(
            id = "always-rule",
            reason = "RJ-011",
            severity = Severity.BLOCKER,
            target = "/subject",
            source = "test",
            since = "test")
    private static final class Always implements Check {
        @Override
        public void inspect(FilingPackage filing, Findings findings) {
            findings.report(null);
        }
    }
}
