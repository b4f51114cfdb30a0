package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.SUBMIT_ON;
import static io.beianflow.check.PackageBuilder.aPackage;
import static io.beianflow.check.PackageBuilder.aPushPackage;
import static io.beianflow.check.PackageBuilder.aSupporterPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundariesTest {
    /** The last day still counts; domain 4.6. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subject/licence/validTo",
                "/subject/term/to",
                "/subject/legalRepresentative/idValidTo",
                "/subject/securityOfficer/idValidTo",
                "/products/0/icpValidTo"
            })
    void acceptsWhatIsValidOnTheDayOfSubmission(String pointer) {
        CheckReport report = Rules.inspect(aPackage().with(pointer, SUBMIT_ON.toString()));

        assertThat(report.verdict()).isNotEqualTo(Verdict.BLOCKED);
        assertThat(Rules.inspect(aPackage().with(pointer, SUBMIT_ON.minusDays(1).toString()))
                        .verdict())
                .isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void warnsForSixtyDaysBeforeACertificateEnds() {
        String pointer = "/subject/licence/validTo";

        assertThat(Rules.found(aPackage().with(pointer, SUBMIT_ON.plusDays(59).toString())))
                .containsExactly("certificate-expires-soon");
        assertThat(Rules.found(aPackage().with(pointer, SUBMIT_ON.plusDays(60).toString())))
                .isEmpty();
    }

    @Test
    void judgesValidityOnTheDayOfSubmission() {
        PackageBuilder licence = aPackage().with("/subject/licence/validTo", "2027-06-30");

        assertThat(Rules.found(licence)).isEmpty();
        assertThat(Rules.found(licence.submittedOn(SUBMIT_ON.plusYears(1)))).contains("subject-licence-expired");
    }

    @Test
    void acceptsAnEmploymentThatBeginsOrEndsOnTheDay() {
        PackageBuilder letter = aPackage().withMaterial("security-officer-commitment", "2026-11-23", null, "陈思齐");

        assertThat(Rules.found(letter.with("/subject/securityOfficer/employedFrom", "2026-11-23")
                        .with("/subject/securityOfficer/employedTo", "2026-11-23")))
                .isEmpty();
        assertThat(Rules.found(letter.with("/subject/securityOfficer/employedFrom", "2026-11-24")
                        .with("/subject/securityOfficer/employedTo", "至今")))
                .contains("employment-term-uncovered");
    }

    @Test
    void leavesABlankTermWithoutAProofToTheFields() {
        PackageBuilder bare =
                aPackage().withoutMaterial("employment-proof").without("/subject/securityOfficer/employedFrom");

        assertThat(Rules.found(bare)).containsExactly("employment-proof-missing", "subject-field-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "91350104MA2YXT3K3J, true",
        "' 91350104ma2yxt3k3j ', true",
        "９１３５０１０４ＭＡ２ＹＸＴ３Ｋ３Ｊ, true",
        "91350104MA2YXT3K3K, false",
        "9I350104MA2YXT3K3J, false"
    })
    void normalisesACreditCodeButNeverGuesses(String code, boolean accepted) {
        assertThat(Rules.found(aPackage().withUscc(code)).isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13900000003", "139 0000 0003", "139-0000-0003", "+86 13900000003"})
    void acceptsAMobileNumberAsPeopleWriteIt(String number) {
        assertThat(Rules.found(aPackage().with("/subject/contact/mobile", number)))
                .isEmpty();
    }

    @Test
    void asksNeitherForIcpNorForUsersBeforeTheProductIsOnline() {
        PackageBuilder planned = aPackage()
                .without("/products/1")
                .with("/products/0/status", "not-online")
                .without("/products/0/icpNumber")
                .withoutMaterial("icp-proof")
                .with("/products/0/mau", 0)
                .with("/products/0/dau", 0)
                .with("/products/0/totalUsers", 0);

        assertThat(Rules.found(planned)).isEmpty();
        assertThat(Rules.found(planned.with("/products/0/mau", 5).with("/products/0/totalUsers", 5)))
                .containsExactly("users-of-planned-product");
        assertThat(Rules.found(planned.with("/products/0/forecast", true))).isEmpty();
    }

    @Test
    void comparesNamesWithoutRegardToBracketsAndWidth() {
        assertThat(Rules.found(aPackage().with("/products/0/icpHolder", "云岫智能科技(福州)有限公司")))
                .isEmpty();
    }

    @Test
    void takesAProofOfAffiliationForAnotherIcpHolder() {
        assertThat(Rules.found(
                        aPackage().with("/products/0/icpHolder", "云岫集团有限公司").withMaterial("supplement-statement")))
                .isEmpty();
    }

    @Test
    void reportsOneFaultOfTheRoleAndNotTwo() {
        assertThat(Rules.found(aSupporterPackage().with("/algorithm/role", "service-provider")))
                .contains("role-contradicts-pages")
                .doesNotContain("role-page-mismatch", "product-field-missing");
        assertThat(Rules.found(aSupporterPackage().with("/products", List.of(Map.of("name", "x")))))
                .contains("role-page-mismatch");
    }

    @Test
    void acceptsAMissingDataSetWhenTheModelIsBought() {
        PackageBuilder bought = aPackage()
                .with("/algorithm/model/source", "third-party-api")
                .with("/algorithm/data/sets", List.of())
                .with(
                        "/algorithm/model/thirdParty",
                        List.of(Map.of("vendor", "某公司", "model", "某模型", "filingNumber", "110108823483901230031")))
                .withMaterial("third-party-model-evidence");

        assertThat(Rules.found(bought)).isEmpty();
    }

    @Test
    void onlyRemindsOfLabelsDescribedAmongTheAnswersOfTheCategory() {
        assertThat(Rules.inspect(aPackage()
                                .without("/algorithm/labels")
                                .with("/algorithm/categoryDetails/label.explicit", "文末提示")
                                .with("/algorithm/categoryDetails/label.implicit", "元数据"))
                        .findings())
                .allMatch(finding ->
                        finding.rule().equals("label-description-missing") && finding.severity() == Severity.MINOR);
    }

    @Test
    void asksOnlyForWhatMinorsCanReach() {
        PackageBuilder adults = aPushPackage()
                .with("/algorithm/minorsReachable", false)
                .without("/products/0/minorsProtection")
                .without("/products/1/minorsProtection");

        assertThat(Rules.found(adults)).isEmpty();
        assertThat(Rules.found(adults.without("/algorithm/minorsReachable")))
                .containsExactly("minors-protection-missing");
    }

    @Test
    void wordsEveryFindingInEnglishToo() {
        assertThat(RuleExamples.all()).allSatisfy(example -> assertThat(Rules.texts()
                        .words(RuleExamples.report(example), Locale.ENGLISH)
                        .findings())
                .allSatisfy(found -> {
                    assertThat(found.message()).isNotBlank().doesNotContain("{", "''");
                    assertThat(found.remedy()).isNotBlank().doesNotContain("{", "''");
                }));
    }
}
