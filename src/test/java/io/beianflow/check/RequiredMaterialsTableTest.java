package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static io.beianflow.check.PackageBuilder.aPushPackage;
import static io.beianflow.check.PackageBuilder.aSupporterPackage;
import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.material.MaterialType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;

class RequiredMaterialsTableTest {
    @Test
    void holdsEveryRowOfTheMasterListAndEveryTrigger() {
        List<String> expected = new ArrayList<>();
        IntStream.rangeClosed(1, 25).forEach(row -> expected.add("M%02d".formatted(row)));
        IntStream.rangeClosed(1, 13).forEach(row -> expected.add("T%02d".formatted(row)));

        assertThat(rows().stream().map(row -> row.get("row")).distinct().sorted())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void everyRowNamesItsSourceItsStageAndAKnownReason() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.get("source")).isNotBlank();
            assertThat(row.get("stage")).isIn("subject", "algorithm", "product", "correction", "cancellation");
            assertThat(Rules.reasons().find(row.get("reason"))).isPresent();
            assertThat(row.get("severity")).isIn("blocker", "major", "minor", "optional");
        });
    }

    @Test
    void everyRowAsksForADocumentOrATextAndNeverBoth() {
        assertThat(rows())
                .allMatch(
                        row -> row.get("material").isEmpty() != row.get("field").isEmpty());
        assertThat(rows()).filteredOn(row -> !row.get("material").isEmpty()).allSatisfy(row -> assertThat(
                        MaterialType.of(row.get("material")))
                .isPresent());
    }

    @Test
    void asksForAnIcpProofPerProductThatIsOnline() {
        PackageBuilder oneOfTwo = aPackage()
                .withoutMaterial("icp-proof")
                .with("/products/1/name", "云岫写作随身版")
                .withMaterialOf("icp-proof", "云岫写作");

        assertThat(Rules.find("icp-proof-missing", oneOfTwo))
                .extracting(finding -> finding.details().get(1))
                .containsExactly(Label.of("for-product", "云岫写作随身版"));
        assertThat(Rules.find("icp-proof-missing", oneOfTwo.with("/products/1/status", "not-online")))
                .isEmpty();
    }

    @Test
    void takesAnAbsentFileForAMissingDocument() {
        assertThat(Rules.find("public-content-missing", aPackage().withAbsentMaterial("public-content")))
                .extracting(Finding::file)
                .containsExactly("public-content.pdf");
    }

    @Test
    void asksOnlyProvidersForProductDocuments() {
        assertThat(stages(aSupporterPackage())).doesNotContain("product");
        assertThat(stages(aPushPackage())).contains("subject", "algorithm", "product");
    }

    @Test
    void weighsTheEthicsReviewByCategory() {
        assertThat(Rules.find("ethics-review-missing", aPackage().withoutMaterial("ethics-review")))
                .extracting(Finding::severity)
                .containsExactly(Severity.BLOCKER);
        assertThat(Rules.find("ethics-review-missing", aPushPackage().withoutMaterial("ethics-review")))
                .extracting(Finding::severity)
                .containsExactly(Severity.MINOR);
    }

    private static List<String> stages(PackageBuilder builder) {
        return Rules.requiredMaterials().of(builder.build()).stream()
                .filter(row -> !row.isOptional())
                .map(RequiredMaterial::stage)
                .distinct()
                .toList();
    }

    /** The outputs of every rule of the table, quotes removed. */
    static List<Map<String, String>> rows() {
        try (InputStream in =
                RequiredMaterialsTableTest.class.getResourceAsStream("/processes/required-materials.dmn")) {
            DecisionTable table = Dmn.readModelFromStream(in)
                    .getModelElementsByType(DecisionTable.class)
                    .iterator()
                    .next();
            List<String> names =
                    table.getOutputs().stream().map(Output::getName).toList();
            return table.getRules().stream()
                    .map(rule -> IntStream.range(0, names.size())
                            .boxed()
                            .collect(Collectors.toMap(
                                    names::get,
                                    i -> new ArrayList<>(rule.getOutputEntries())
                                            .get(i)
                                            .getText()
                                            .getTextContent()
                                            .replace("\"", ""),
                                    (one, other) -> one,
                                    LinkedHashMap::new)))
                    .<Map<String, String>>map(row -> row)
                    .toList();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
