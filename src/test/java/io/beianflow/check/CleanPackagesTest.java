package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static io.beianflow.check.PackageBuilder.aPushPackage;
import static io.beianflow.check.PackageBuilder.aSupporterPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPackagesTest {
    @Test
    void findsNothingInACorrectFilingOfAProvider() {
        assertThat(Rules.inspect(aPackage()).findings()).isEmpty();
    }

    @Test
    void findsNothingInACorrectFilingOfASupporter() {
        assertThat(Rules.inspect(aSupporterPackage()).findings()).isEmpty();
    }

    @Test
    void findsNothingInACorrectRecommendation() {
        assertThat(Rules.inspect(aPushPackage()).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "personalised-push",
                "ranking-selection",
                "information-retrieval",
                "content-filtering",
                "dispatch-decision"
            })
    void findsNothingInACorrectFilingOfAnyCategory(String category) {
        assertThat(Rules.inspect(PackageBuilder.aPackageOf(category)).findings())
                .isEmpty();
    }

    @Test
    void asksForNoSubjectDocumentsWhenTheSubjectIsFiled() {
        PackageBuilder filed = aPackage()
                .with("/subject/alreadyFiled", true)
                .withoutMaterial("business-licence")
                .withoutMaterial("filing-commitment")
                .without("/subject/contact");

        assertThat(Rules.inspect(filed).verdict()).isEqualTo(Verdict.READY);
    }

    @Test
    void asksACancellationForItsArrangementOnly() {
        PackageBuilder bare = aPackage().with("/kind", "cancellation");

        assertThat(Rules.found(bare)).containsExactly("cancellation-arrangement-missing");
        assertThat(Rules.found(bare.withMaterial("cancellation-arrangement"))).isEmpty();
    }
}
