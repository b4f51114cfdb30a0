package io.beianflow.paths;

import static io.beianflow.paths.Fact.fact;
import static io.beianflow.process.Facts.AGAIN;
import static io.beianflow.process.Facts.APPLICABILITY;
import static io.beianflow.process.Facts.APPROVED;
import static io.beianflow.process.Facts.BLOCKED;
import static io.beianflow.process.Facts.CROSS_REVIEW_OVERDUE_AT;
import static io.beianflow.process.Facts.DELIVERY_COUNT;
import static io.beianflow.process.Facts.DELIVER_AT;
import static io.beianflow.process.Facts.EXPECTED_AT;
import static io.beianflow.process.Facts.FILING_REQUIRED;
import static io.beianflow.process.Facts.ITEM_COUNT;
import static io.beianflow.process.Facts.MIDNIGHT_AT;
import static io.beianflow.process.Facts.MORE_REMINDERS;
import static io.beianflow.process.Facts.NUMBER_KNOWN;
import static io.beianflow.process.Facts.OUTCOME;
import static io.beianflow.process.Facts.OVERDUE_AT;
import static io.beianflow.process.Facts.PLACEMENT_COUNT;
import static io.beianflow.process.Facts.REMIND_AT;
import static io.beianflow.process.Facts.REVIEW_COUNT;
import static io.beianflow.process.Facts.REVIEW_STAGE;
import static io.beianflow.process.Facts.SIGNED_OFF;
import static io.beianflow.process.Facts.STATUTORY_AT;
import static io.beianflow.process.Facts.SUBJECT_FILED;
import static io.beianflow.process.Facts.TRACK_RESULT;
import static io.beianflow.process.Facts.YEAR_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.TestDatabase;
import io.beianflow.process.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Walks every sequence flow and every boundary event of every diagram as shipped, on the real engine and database with stand-ins for
 * the delegates. A way that no test walks fails the class, see {@code target/process-coverage.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessPathsTest {
    private static final Date LATER = Facts.never();

    private final TestDatabase database = TestDatabase.fresh();
    private final Coverage coverage = new Coverage();
    private final StandInDelegates delegates = new StandInDelegates();
    private final AtomicInteger refs = new AtomicInteger();
    private final AtomicInteger testsRun = new AtomicInteger();
    private ProcessEngine engine;

    @BeforeAll
    void deployAsShipped() throws IOException {
        ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl)
                ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        settings.setBeans(delegates);
        settings.setCustomPreBPMNParseListeners(List.of(coverage));
        engine = settings.setProcessEngineName("paths")
                .setDataSource(database.dataSource())
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE)
                .setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
            deployment.addInputStream(Objects.requireNonNull(file.getFilename()), file.getInputStream());
        }
        deployment.deploy();
    }

    @AfterEach
    void count() {
        testsRun.incrementAndGet();
    }

    /** Judges only when every test has run: a single one cannot walk everything. */
    @AfterAll
    void leavesNoWayUnwalked() throws IOException {
        engine.close();
        database.drop();
        long tests = Arrays.stream(getClass().getDeclaredClasses())
                .flatMap(nested -> Arrays.stream(nested.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        if (testsRun.get() == tests) {
            Files.write(Path.of("target", "process-coverage.txt"), coverage.report());
            coverage.report().forEach(System.out::println);
            assertThat(coverage.missed())
                    .as("flows and boundary events that no test walks")
                    .isEmpty();
        }
    }

    private Walk start(String process, Fact<?>... facts) {
        return Walk.start(engine, delegates, process, "F-" + refs.incrementAndGet(), Fact.variables(facts));
    }

    /** material-preparation without any obstacle. */
    private static void prepare(Walk preparation) {
        preparation.run("determine-materials").complete("prepare-materials").run("run-checks", fact(BLOCKED, false));
        crossReview(preparation, 2, true)
                .complete("sign-off", fact(SIGNED_OFF, true))
                .hasEndedAt("end-signed-off");
    }

    private static Walk crossReview(Walk walk, int groups, boolean approved) {
        return walk.run("choose-reviewers", fact(REVIEW_COUNT, groups), fact(CROSS_REVIEW_OVERDUE_AT, LATER))
                .completeAll("cross-review", groups)
                .run("gather-reviews", fact(APPROVED, approved));
    }

    /** correction-response without any obstacle. */
    private static void correct(Walk correction, int items) {
        correction
                .complete("triage-correction", fact(ITEM_COUNT, items), fact(OVERDUE_AT, LATER))
                .completeAll("respond-to-correction", items)
                .run("run-checks", fact(BLOCKED, false));
        crossReview(correction, 1, true).hasEndedAt("end-correction-answered");
    }

    private static Walk submitSubject(Walk filing) {
        return filing.complete("submit-subject", fact(EXPECTED_AT, LATER), fact(OVERDUE_AT, LATER));
    }

    private static Walk submitAlgorithm(Walk review) {
        return review.complete(
                "submit-algorithm",
                fact(REVIEW_STAGE, "first-review"),
                fact(EXPECTED_AT, LATER),
                fact(OVERDUE_AT, LATER),
                fact(STATUTORY_AT, LATER));
    }

    private static Walk passFirstReview(Walk review) {
        return submitAlgorithm(review)
                .complete("record-first-review-decision", fact(OUTCOME, "passed"), fact(REVIEW_STAGE, "second-review"));
    }

    private static Walk completeProductInfo(Walk review) {
        return review.complete("complete-product-info", fact(EXPECTED_AT, LATER), fact(OVERDUE_AT, LATER))
                .run("check-product-info", fact(BLOCKED, false));
    }

    private static Walk passSecondReview(Walk review, boolean numberKnown) {
        return completeProductInfo(review)
                .complete(
                        "record-second-review-decision",
                        fact(OUTCOME, "passed"),
                        fact(TRACK_RESULT, "passed"),
                        fact(NUMBER_KNOWN, numberKnown))
                .hasEndedAt("end-review-passed");
    }

    @Nested
    class MaterialPreparation {
        @Test
        void goesStraightToTheSignature() {
            prepare(start("material-preparation"));
        }

        @Test
        void comesBackToTheAuthorsUntilNobodyObjects() {
            Walk preparation = start("material-preparation").run("determine-materials");

            preparation.complete("prepare-materials").run("run-checks", fact(BLOCKED, true));
            preparation
                    .isWaitingAt("prepare-materials")
                    .complete("prepare-materials")
                    .run("run-checks", fact(BLOCKED, false));
            crossReview(preparation, 3, false)
                    .isWaitingAt("prepare-materials")
                    .complete("prepare-materials")
                    .run("run-checks", fact(BLOCKED, false));
            crossReview(preparation, 1, true)
                    .isWaitingAt("sign-off")
                    .complete("sign-off", fact(SIGNED_OFF, false))
                    .isWaitingAt("prepare-materials");
        }

        @Test
        void escalatesAnOverdueCrossReviewWithoutEndingIt() {
            start("material-preparation")
                    .run("determine-materials")
                    .complete("prepare-materials")
                    .run("run-checks", fact(BLOCKED, false))
                    .run("choose-reviewers", fact(REVIEW_COUNT, 2), fact(CROSS_REVIEW_OVERDUE_AT, LATER))
                    .fire("timer-cross-review-overdue")
                    .run("escalate-cross-review")
                    .hasPassed("end-cross-review-escalated")
                    .isWaitingAt("cross-review", "cross-review");
        }
    }

    @Nested
    class SubjectFiling {
        @Test
        void ends() {
            submitSubject(start("subject-filing"))
                    .complete("record-subject-decision", fact(OUTCOME, "passed"))
                    .hasEndedAt("end-subject-passed");
        }

        @Test
        void submitsAgainAfterEveryCorrection() {
            Walk filing = start("subject-filing");
            for (int round = 1; round <= 3; round++) {
                submitSubject(filing).complete("record-subject-decision", fact(OUTCOME, "correction"));
                correct(filing.called("correct-subject"), round);
                filing.isWaitingAt("submit-subject");
            }
        }

        @Test
        void remindsAndEscalatesWithoutAnsweringForTheRegulator() {
            submitSubject(start("subject-filing"))
                    .fire("timer-subject-review-expected")
                    .run("remind-subject-review")
                    .hasPassed("end-subject-review-reminded")
                    .fire("timer-subject-review-overdue")
                    .run("escalate-subject-review")
                    .hasPassed("end-subject-review-escalated")
                    .isWaitingAt("record-subject-decision");
        }

        @Test
        void asksAfterAFailureWhetherToTryAgain() {
            submitSubject(start("subject-filing"))
                    .complete("record-subject-decision", fact(OUTCOME, "failed"))
                    .complete("decide-after-failure", fact(AGAIN, true))
                    .hasEndedAt("end-subject-again");
            submitSubject(start("subject-filing"))
                    .complete("record-subject-decision", fact(OUTCOME, "failed"))
                    .complete("decide-after-failure", fact(AGAIN, false))
                    .hasEndedAt("end-subject-given-up");
        }
    }

    @Nested
    class AlgorithmReview {
        @Test
        void passesBothReviews() {
            passSecondReview(passFirstReview(start("algorithm-review")).hasPassed("merge-product-info"), true);
        }

        @Test
        void submitsAgainAfterACorrectionInTheFirstReview() {
            Walk review = submitAlgorithm(start("algorithm-review"))
                    .complete("record-first-review-decision", fact(OUTCOME, "correction"))
                    .hasPassed("end-first-review-answered");

            correct(review.called("correct-algorithm"), 5);

            review.isWaitingAt("submit-algorithm");
        }

        @Test
        void returnsToTheProductInfoAfterACorrectionInTheSecondReview() {
            Walk review = completeProductInfo(passFirstReview(start("algorithm-review")))
                    .complete("record-second-review-decision", fact(OUTCOME, "correction"))
                    .hasPassed("end-second-review-answered");

            correct(review.called("correct-algorithm"), 1);

            passSecondReview(review.isWaitingAt("complete-product-info"), false);
        }

        @Test
        void returnsProductInfoThatIsBlocked() {
            passFirstReview(start("algorithm-review"))
                    .complete("complete-product-info")
                    .run("check-product-info", fact(BLOCKED, true))
                    .isWaitingAt("complete-product-info");
        }

        @Test
        void remindsAndEscalatesInTheFirstReview() {
            submitAlgorithm(start("algorithm-review"))
                    .fire("timer-first-review-expected")
                    .run("remind-first-review")
                    .hasPassed("end-first-review-reminded")
                    .fire("timer-first-review-overdue")
                    .run("escalate-first-review")
                    .hasPassed("end-first-review-escalated")
                    .isWaitingAt("record-first-review-decision");
        }

        @Test
        void remindsAndEscalatesInTheSecondReview() {
            completeProductInfo(passFirstReview(start("algorithm-review")))
                    .fire("timer-second-review-expected")
                    .run("remind-second-review")
                    .hasPassed("end-second-review-reminded")
                    .fire("timer-second-review-overdue")
                    .run("escalate-second-review")
                    .hasPassed("end-second-review-escalated")
                    .isWaitingAt("record-second-review-decision");
        }

        @Test
        void opensAnInquiryWhenTheStatutoryLimitHasPassed() {
            submitAlgorithm(start("algorithm-review"))
                    .fire("timer-statutory-limit")
                    .isWaitingAt("inquire-regulator", "record-first-review-decision")
                    .complete("inquire-regulator")
                    .hasPassed("end-regulator-inquired")
                    .isWaitingAt("record-first-review-decision");
        }

        @Test
        void doesNotWaitForAnInquiryOnceTheReviewIsPassed() {
            passSecondReview(passFirstReview(start("algorithm-review")).fire("timer-statutory-limit"), false);
        }

        @Test
        void asksAfterAFailureWhetherToTryAgain() {
            submitAlgorithm(start("algorithm-review"))
                    .complete("record-first-review-decision", fact(OUTCOME, "failed"))
                    .complete("decide-after-failure", fact(AGAIN, true))
                    .hasEndedAt("end-algorithm-again");
            completeProductInfo(passFirstReview(start("algorithm-review")))
                    .complete("record-second-review-decision", fact(OUTCOME, "failed"))
                    .complete("decide-after-failure", fact(AGAIN, false))
                    .hasEndedAt("end-algorithm-given-up");
        }
    }

    @Nested
    class CorrectionResponse {
        @Test
        void answersEveryItem() {
            correct(start("correction-response"), 5);
        }

        @Test
        void comesBackToTheAuthorsUntilNobodyObjects() {
            Walk correction = start("correction-response")
                    .complete("triage-correction", fact(ITEM_COUNT, 2), fact(OVERDUE_AT, LATER))
                    .completeAll("respond-to-correction", 2);

            correction
                    .run("run-checks", fact(BLOCKED, true))
                    .complete("prepare-materials")
                    .run("run-checks", fact(BLOCKED, false));
            crossReview(correction, 1, false).complete("prepare-materials").run("run-checks", fact(BLOCKED, false));
            crossReview(correction, 1, true).hasEndedAt("end-correction-answered");
        }

        @Test
        void escalatesALateAnswerWithoutEndingIt() {
            start("correction-response")
                    .complete("triage-correction", fact(ITEM_COUNT, 2), fact(OVERDUE_AT, LATER))
                    .fire("timer-correction-overdue")
                    .run("escalate-correction")
                    .hasPassed("end-correction-escalated")
                    .isWaitingAt("respond-to-correction", "respond-to-correction");
        }

        @Test
        void escalatesAnOverdueCrossReviewWithoutEndingIt() {
            start("correction-response")
                    .complete("triage-correction", fact(ITEM_COUNT, 1), fact(OVERDUE_AT, LATER))
                    .completeAll("respond-to-correction", 1)
                    .run("run-checks", fact(BLOCKED, false))
                    .run("choose-reviewers", fact(REVIEW_COUNT, 1), fact(CROSS_REVIEW_OVERDUE_AT, LATER))
                    .fire("timer-cross-review-overdue")
                    .run("escalate-cross-review")
                    .hasPassed("end-cross-review-escalated")
                    .isWaitingAt("cross-review");
        }
    }

    @Nested
    class Publication {
        @Test
        void placesANumberThatCameWithTheDecision() {
            start("publication", fact(NUMBER_KNOWN, true))
                    .run("plan-placements", fact(PLACEMENT_COUNT, 3), fact(OVERDUE_AT, LATER))
                    .completeAll("place-filing-number", 3)
                    .run("close-filing")
                    .hasEndedAt("end-published");
        }

        @Test
        void waitsForANumberThatIsNotKnownYet() {
            start("publication", fact(NUMBER_KNOWN, false))
                    .complete("record-filing-number")
                    .run("plan-placements", fact(PLACEMENT_COUNT, 1), fact(OVERDUE_AT, LATER))
                    .isWaitingAt("place-filing-number");
        }

        @Test
        void escalatesALatePlacementWithoutEndingIt() {
            start("publication", fact(NUMBER_KNOWN, true))
                    .run("plan-placements", fact(PLACEMENT_COUNT, 2), fact(OVERDUE_AT, LATER))
                    .fire("timer-placement-overdue")
                    .run("escalate-placement")
                    .hasPassed("end-placement-escalated")
                    .isWaitingAt("place-filing-number", "place-filing-number");
        }
    }

    @Nested
    class NoticeDelivery {
        @Test
        void sendsAMessageWhenItsMomentHasCome() {
            start("notice-delivery")
                    .run("plan-deliveries", fact(DELIVERY_COUNT, 1))
                    .run("choose-moment", fact(DELIVER_AT, LATER))
                    .fire("await-moment")
                    .run("deliver")
                    .fire("send-messages")
                    .hasEndedAt("end-notice-delivered");
        }

        @Test
        void endsWhenNobodyIsToldAtOnce() {
            start("notice-delivery")
                    .run("plan-deliveries", fact(DELIVERY_COUNT, 0))
                    .hasEndedAt("end-notice-delivered");
        }
    }

    @Nested
    class DeadlineWatch {
        @Test
        void remindsUntilNothingIsLeftToRemindOf() {
            start("deadline-watch", fact(REMIND_AT, LATER))
                    .fire("await-reminder")
                    .run("tell-of-deadline", fact(MORE_REMINDERS, true), fact(REMIND_AT, LATER))
                    .fire("await-reminder")
                    .run("tell-of-deadline", fact(MORE_REMINDERS, false))
                    .hasEndedAt("end-no-more-reminders");
        }
    }

    @Nested
    class DailyUpkeep {
        @Test
        void keepsTheBoardAtMidnight() {
            start("daily-upkeep", fact(MIDNIGHT_AT, LATER))
                    .fire("await-midnight")
                    .run("keep-board", fact(YEAR_MISSING, false))
                    .hasEndedAt("end-kept");
        }

        @Test
        void asksForTheNextYear() {
            start("daily-upkeep", fact(MIDNIGHT_AT, LATER))
                    .fire("await-midnight")
                    .run("keep-board", fact(YEAR_MISSING, true))
                    .complete("load-calendar-year")
                    .hasEndedAt("end-year-known");
        }
    }

    @Nested
    class NoticeDigest {
        @Test
        void sendsTheMailOfTheDay() {
            start("notice-digest", fact(DELIVER_AT, LATER))
                    .fire("await-digest")
                    .run("deliver-digest")
                    .hasEndedAt("end-digest-delivered");
        }
    }

    @Nested
    class AlgorithmFiling {
        @Test
        void runsBothTracksThenTheReviewThenThePublication() {
            Walk filing = startRequired(false);

            prepare(filing.called("prepare-subject"));
            Walk subject = submitSubject(filing.called("file-subject"));
            prepare(filing.called("prepare-algorithm"));
            subject.complete("record-subject-decision", fact(OUTCOME, "passed"), fact(TRACK_RESULT, "passed"));
            passSecondReview(passFirstReview(filing.called("review-algorithm")), true);
            filing.called("publish")
                    .run("plan-placements", fact(PLACEMENT_COUNT, 1), fact(OVERDUE_AT, LATER))
                    .completeAll("place-filing-number", 1)
                    .run("close-filing");

            filing.hasEndedAt("end-filed");
        }

        @Test
        void needsNoSubjectTrackWhenTheSubjectIsFiled() {
            Walk filing = startRequired(true);

            prepare(filing.called("prepare-algorithm"));

            filing.called("review-algorithm").isWaitingAt("submit-algorithm");
        }

        @Test
        void asksForTheNumberThatDidNotComeWithTheDecision() {
            Walk filing = startRequired(true);
            prepare(filing.called("prepare-algorithm"));

            passSecondReview(passFirstReview(filing.called("review-algorithm")), false);

            filing.called("publish").isWaitingAt("record-filing-number");
        }

        @Test
        void storesAMemoWhenNoFilingIsRequired() {
            start("algorithm-filing", fact(SUBJECT_FILED, false))
                    .run("decide-applicability", fact(APPLICABILITY, "not-required"))
                    .run("store-memo")
                    .hasEndedAt("end-not-required");
        }

        @Test
        void asksAPersonWhenTheTableCannotTell() {
            Walk filing = start("algorithm-filing", fact(SUBJECT_FILED, true))
                    .run("decide-applicability", fact(APPLICABILITY, "ask"))
                    .complete("confirm-applicability", fact(FILING_REQUIRED, true));
            filing.called("prepare-algorithm");

            start("algorithm-filing", fact(SUBJECT_FILED, true))
                    .run("decide-applicability", fact(APPLICABILITY, "ask"))
                    .complete("confirm-applicability", fact(FILING_REQUIRED, false))
                    .run("store-memo")
                    .hasEndedAt("end-not-required");
        }

        @Test
        void preparesTheSubjectAgainAfterAFailure() {
            Walk filing = startRequired(false);

            prepare(filing.called("prepare-subject"));
            failSubject(filing, true);

            filing.called("prepare-subject").run("determine-materials").isWaitingAt("prepare-materials");
        }

        @Test
        void endsBothTracksWhenTheSubjectIsGivenUp() {
            Walk filing = startRequired(false);
            Walk algorithm = filing.called("prepare-algorithm").run("determine-materials");

            prepare(filing.called("prepare-subject"));
            failSubject(filing, false);

            filing.hasEndedAt("end-subject-failed");
            algorithm.isWaitingAt();
        }

        @Test
        void preparesTheAlgorithmAgainAfterAFailure() {
            Walk filing = startRequired(true);
            prepare(filing.called("prepare-algorithm"));

            failAlgorithm(filing, true);
            prepare(filing.called("prepare-algorithm-again"));
            failAlgorithm(filing, false);

            filing.hasEndedAt("end-algorithm-failed");
        }

        private Walk startRequired(boolean subjectFiled) {
            return start("algorithm-filing", fact(SUBJECT_FILED, subjectFiled))
                    .run("decide-applicability", fact(APPLICABILITY, "required"));
        }

        private void failSubject(Walk filing, boolean again) {
            submitSubject(filing.called("file-subject"))
                    .complete("record-subject-decision", fact(OUTCOME, "failed"))
                    .complete(
                            "decide-after-failure", fact(AGAIN, again), fact(TRACK_RESULT, again ? "again" : "failed"));
        }

        private void failAlgorithm(Walk filing, boolean again) {
            submitAlgorithm(filing.called("review-algorithm"))
                    .complete("record-first-review-decision", fact(OUTCOME, "failed"))
                    .complete(
                            "decide-after-failure", fact(AGAIN, again), fact(TRACK_RESULT, again ? "again" : "failed"));
        }
    }
}
