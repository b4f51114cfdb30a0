package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MockReviewTest {
    private static final Readiness.About ABOUT = new Readiness.About("F-2026-000001", "砚溪算法", "杭州砚溪禾科技有限公司");
    private static final Instant YESTERDAY = Instant.parse("2026-11-22T01:30:00Z");
    private static final Instant TODAY = Instant.parse("2026-11-23T02:00:00Z");

    private static CheckReport faulty() {
        return Rules.inspect(aPackage()
                .withUscc("91350100M000100Y44")
                .withoutMaterial("self-assessment-report")
                .withoutMaterial("public-content")
                .without("/products/0/minorsProtection"));
    }

    private static Readiness review(CheckReport report, Locale locale) {
        return Rules.mockReview().of(ABOUT, Map.of(), new MockReview.Run(report, TODAY), null, locale);
    }

    @Test
    void ranksTheReturnsByHowOftenTheyHappenThenByStage() {
        Readiness review = review(faulty(), Locale.CHINESE);

        assertThat(review.returns())
                .extracting(expected -> expected.reason() + " " + expected.className() + " " + expected.share() + " "
                        + expected.stageName())
                .containsExactly(
                        "RJ-002 材料不全 38 一审", "RJ-006 材料不全 38 一审", "RJ-040 安全评估漏洞 19 产品及功能信息", "RJ-049 主体资质不符 11 主体备案");
        assertThat(review.stopsAt()).isEqualTo("主体备案");
    }

    @Test
    void keepsTheFormulaInView() {
        Readiness review = review(faulty(), Locale.CHINESE);

        assertThat(review.counts().blocker()).isEqualTo(4);
        assertThat(review.score().value()).isEqualTo(59);
        assertThat(review.score().formula()).isEqualTo("100 − 10×4（阻断）− 3×0（重要）− 1×0（轻微），不低于 0；有阻断问题时不高于 59。本次为 59。");
        assertThat(review(Rules.inspect(aPackage()), Locale.ENGLISH).score().value())
                .isEqualTo(100);
    }

    @Test
    void saysWhoDoesWhat() {
        Readiness review = review(faulty(), Locale.CHINESE);

        assertThat(review.todo())
                .extracting(todo -> todo.groupName() + ": "
                        + todo.items().stream().map(Readiness.Item::place).toList())
                .containsExactly("产品: [未成年人保护措施（第 1 项）, 材料]", "法务: [统一社会信用代码]", "安全: [材料]");
    }

    @Test
    void comparesWithTheRunBefore() {
        CheckReport before =
                Rules.inspect(aPackage().withUscc("91350100M000100Y44").without("/algorithm/brief"));
        CheckReport now =
                Rules.inspect(aPackage().withUscc("91350100M000100Y45").without("/algorithm/scenario"));

        Readiness.Progress progress = Rules.mockReview()
                .of(
                        ABOUT,
                        Map.of(),
                        new MockReview.Run(now, TODAY),
                        new MockReview.Run(before, YESTERDAY),
                        Locale.ENGLISH)
                .progress();

        assertThat(progress.resolved())
                .extracting(item -> item.finding().target())
                .containsExactly("/algorithm/brief");
        assertThat(progress.added()).extracting(item -> item.finding().target()).containsExactly("/algorithm/scenario");
        assertThat(progress.remaining()).isEqualTo(1);
        assertThat(progress.sinceMinute()).isEqualTo("2026-11-22 09:30");
    }

    @Test
    void expectsNoReturnOfACleanPackage() {
        Readiness review = review(Rules.inspect(aPackage()), Locale.CHINESE);

        assertThat(review.verdict()).isEqualTo(Verdict.READY);
        assertThat(review.returns()).isEmpty();
        assertThat(review.todo()).isEmpty();
        assertThat(review.stopsAt()).isNull();
        assertThat(review.progress()).isNull();
    }

    @Test
    void asksEveryQuestionThatOnlyPeopleCanAnswer() {
        List<String> human = Rules.reasons().all().stream()
                .filter(RejectionCatalogue.Reason::isForPeople)
                .map(RejectionCatalogue.Reason::id)
                .toList();

        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            List<Readiness.Question> asked =
                    review(Rules.inspect(aPackage()), locale).checklist();
            assertThat(asked).extracting(Readiness.Question::reason).containsExactlyElementsOf(human);
            assertThat(asked).allMatch(question -> question.question().matches("(?s).*[？?]"));
        }
        assertThat(human)
                .containsExactly("RJ-018", "RJ-034", "RJ-037", "RJ-047", "RJ-063", "RJ-073", "RJ-077", "RJ-094");
    }

    @Test
    void everyReasonHasAGroup() {
        ResponsibleGroups groups = new ResponsibleGroups();

        assertThat(Rules.all().rules())
                .allMatch(rule -> ResponsibleGroups.ALL.contains(groups.of(rule.reason(), rule.target(), null)));
        assertThat(groups.of("RJ-011", "/subject/securityOfficer/email", null)).isEqualTo("officer");
        assertThat(groups.of("RJ-066", "/materials/3/file", "flow-chart")).isEqualTo("tech");
        assertThat(groups.of("RJ-066", "/materials/3/file", null)).isEqualTo("product");
    }

    @Test
    void refusesATableThatNamesNoKnownGroup() {
        Properties table = new Properties();
        table.setProperty("otherwise", "product");
        table.setProperty("reason.RJ-002", "nobody");

        assertThatThrownBy(() -> new ResponsibleGroups(table))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'reason.RJ-002' must be one of");
    }

    @Test
    void writesOnePageThatNeedsNothingElse() {
        Readiness review = review(faulty(), Locale.ENGLISH);

        String page = Rules.readinessPage().of(review, Locale.ENGLISH);

        assertThat(page)
                .contains("<html lang=\"en\">", "Mock review", "59</b>", "RJ-049", "one agency’s own count")
                .doesNotContain("src=", "href=", "??");
        assertThat(Rules.readinessPage().of(review, Locale.ENGLISH)).isEqualTo(page);
    }

    @Test
    void quotesWhatWasEnteredAsTextOnly() {
        CheckReport report = Rules.inspect(aPackage().with("/products/0/icpHolder", "<script>alert(1)</script>"));

        assertThat(Rules.readinessPage().of(review(report, Locale.CHINESE), Locale.CHINESE))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }
}
