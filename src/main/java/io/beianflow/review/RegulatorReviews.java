package io.beianflow.review;

import static io.beianflow.process.Facts.EXPECTED_AT;
import static io.beianflow.process.Facts.NUMBER_KNOWN;
import static io.beianflow.process.Facts.OUTCOME;
import static io.beianflow.process.Facts.OVERDUE_AT;
import static io.beianflow.process.Facts.REVIEW_STAGE;
import static io.beianflow.process.Facts.STATUTORY_AT;
import static io.beianflow.process.Facts.TRACK_RESULT;

import io.beianflow.correction.CorrectionNotices;
import io.beianflow.deadline.Clock;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Clocks;
import io.beianflow.filing.Filing;
import io.beianflow.filing.Filings;
import io.beianflow.filing.Stage;
import io.beianflow.filing.Status;
import io.beianflow.filing.Track;
import io.beianflow.identity.Groups;
import io.beianflow.notice.Audience;
import io.beianflow.notice.Notices;
import io.beianflow.process.CompletingTask;
import io.beianflow.process.Facts;
import io.beianflow.process.FilingProcesses;
import io.beianflow.process.TaskInput;
import io.beianflow.publication.IssuedNumbers;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authority's three reviews (主体备案审核、一审、二审): what is sent, what comes back, which clocks run. */
@Service
public class RegulatorReviews {
    private final Filings filings;
    private final Submissions submissions;
    private final Clocks clocks;
    private final CorrectionNotices notices;
    private final IssuedNumbers numbers;
    private final Notices news;
    private final FilingProcesses processes;
    private final java.time.Clock now;

    RegulatorReviews(
            Filings filings,
            Submissions submissions,
            Clocks clocks,
            CorrectionNotices notices,
            IssuedNumbers numbers,
            Notices news,
            FilingProcesses processes,
            java.time.Clock now) {
        this.filings = filings;
        this.submissions = submissions;
        this.clocks = clocks;
        this.notices = notices;
        this.numbers = numbers;
        this.news = news;
        this.processes = processes;
        this.now = now;
    }

    /** The subject was typed in and uploaded at the authority's site. */
    @Transactional
    public void submitSubject(CompletingTask task) {
        String applicationId = task.input().text("applicationId");
        LocalDate submittedOn = submittedOn(task.input(), task.ref(), Stage.SUBJECT_REVIEW);
        task.input().refuseIfFaulty();
        filings.applicationId(task.ref(), Track.SUBJECT, applicationId);
        REVIEW_STAGE.set(task.facts(), Stage.SUBJECT_REVIEW.id());
        send(task.facts(), task.ref(), Track.SUBJECT, Stage.SUBJECT_REVIEW, applicationId, submittedOn, task.user());
    }

    /** The algorithm was typed in and uploaded; first review and statutory period begin. */
    @Transactional
    public void submitAlgorithm(CompletingTask task) {
        String applicationId = task.input().text("applicationId");
        LocalDate submittedOn = submittedOn(task.input(), task.ref(), Stage.FIRST_REVIEW);
        task.input().refuseIfFaulty();
        filings.applicationId(task.ref(), Track.ALGORITHM, applicationId);
        REVIEW_STAGE.set(task.facts(), Stage.FIRST_REVIEW.id());
        clocks.end(task.ref(), ClockKind.FIRST_FILING, submittedOn);
        int round = send(
                task.facts(), task.ref(), Track.ALGORITHM, Stage.FIRST_REVIEW, applicationId, submittedOn, task.user());
        STATUTORY_AT.set(task.facts(), statutory(task.ref(), round, submittedOn).overdueAt());
    }

    /** The day the product information was sent; what follows, checks first, is {@link #submitProductInfo}. */
    public LocalDate productInfoSubmittedOn(CompletingTask task) {
        LocalDate submittedOn = submittedOn(task.input(), task.ref(), Stage.SECOND_REVIEW);
        task.input().refuseIfFaulty();
        return submittedOn;
    }

    /** Product information passed our checks and is with the authority: second review begins, the statutory period goes on or anew. */
    @Transactional
    public void submitProductInfo(
            String ref, String instance, VariableScope facts, LocalDate submittedOn, String person) {
        int round = send(facts, ref, Track.ALGORITHM, Stage.SECOND_REVIEW, null, submittedOn, person);
        Clock statutory = round > 1
                ? statutory(ref, round, submittedOn)
                : clocks.open(ref, ClockKind.STATUTORY_DECISION)
                        .map(paused -> clocks.resume(ref, ClockKind.STATUTORY_DECISION, submittedOn))
                        .orElseGet(() -> statutory(ref, round, submittedOn));
        STATUTORY_AT.set(facts, statutory.overdueAt());
        processes.moveTimer(instance, FilingProcesses.STATUTORY_TIMER, statutory.overdueAt());
    }

    /** The authority answered; sets the outcome for the gateway and starts what follows from it. */
    @Transactional
    public void decide(CompletingTask task, Stage stage) {
        String ref = task.ref();
        Submission sent = submissions
                .latest(ref, stage)
                .orElseThrow(() -> new IllegalStateException("Filing " + ref + " has sent nothing to " + stage.id()));
        RegulatorDecision decision =
                RegulatorDecision.read(task.input(), stage, sent.submittedOn(), LocalDate.now(now));
        task.input().refuseIfFaulty();
        filings.lock(ref);
        submissions.answer(sent, decision, task.user());
        clocks.end(ref, clockOf(stage), decision.receivedOn());
        OUTCOME.set(task.facts(), decision.outcome());
        LocalDate answerBy = null;
        switch (decision.outcome()) {
            case RegulatorDecision.PASSED -> passed(task, stage, decision);
            case RegulatorDecision.CORRECTION -> answerBy = correction(task, sent, stage, decision);
            default -> clocks.end(ref, ClockKind.STATUTORY_DECISION, decision.receivedOn());
        }
        tell(sent, stage, decision, answerBy);
    }

    private void tell(Submission sent, Stage stage, RegulatorDecision decision, @Nullable LocalDate answerBy) {
        Map<String, String> arguments = new TreeMap<>(Map.of(
                "ref", sent.ref(),
                "stage", stage.id(),
                "round", Integer.toString(sent.round()),
                "outcome", decision.outcome(),
                "receivedOn", decision.receivedOn().toString()));
        if (answerBy != null) {
            arguments.put("answerBy", answerBy.toString());
        }
        news.raise(
                sent.ref(),
                "decision:" + stage.id() + ":" + sent.round(),
                answerBy != null ? Notices.DECISION_RETURNED : Notices.DECISION_RECORDED,
                Audience.groups(Groups.PRODUCT, Groups.OFFICER, Groups.MANAGER),
                arguments);
    }

    /** After a refusal: prepare that track again, or give the filing up. */
    @Transactional
    public void afterFailure(String ref, String track, boolean again, VariableScope facts) {
        if (again) {
            filings.move(ref, track, failed -> failed.at(Stage.PREPARATION, failed.round() + 1));
        } else {
            filings.end(ref, Status.FAILED);
        }
        TRACK_RESULT.set(facts, again ? "again" : "failed");
    }

    private void passed(CompletingTask task, Stage stage, RegulatorDecision decision) {
        String ref = task.ref();
        switch (stage) {
            case SUBJECT_REVIEW -> {
                filings.move(ref, Track.SUBJECT, Track::done);
                TRACK_RESULT.set(task.facts(), RegulatorDecision.PASSED);
            }
            case FIRST_REVIEW -> {
                filings.move(ref, Track.ALGORITHM, track -> track.at(Stage.PRODUCT_INFO, 1));
                REVIEW_STAGE.set(task.facts(), Stage.SECOND_REVIEW.id());
                stopStatutory(task, decision.receivedOn(), "product-info");
            }
            default -> {
                clocks.end(ref, ClockKind.STATUTORY_DECISION, decision.receivedOn());
                filings.move(ref, Track.ALGORITHM, track -> track.at(Stage.NUMBER, 1));
                NUMBER_KNOWN.set(task.facts(), decision.filingNumber() != null);
                if (decision.filingNumber() != null) {
                    numbers.issue(ref, decision.filingNumber(), decision.receivedOn(), null, null, task.user());
                }
                TRACK_RESULT.set(task.facts(), RegulatorDecision.PASSED);
            }
        }
    }

    /** The day to answer by. */
    private LocalDate correction(CompletingTask task, Submission sent, Stage stage, RegulatorDecision decision) {
        String ref = task.ref();
        Filing filing = filings.move(ref, trackOf(stage), Track::inCorrection);
        notices.open(
                filing,
                stage,
                sent.round(),
                decision.receivedOn(),
                decision.answerBy(),
                decision.noticeText(),
                decision.items());
        Clock response = clocks.start(
                ref,
                ClockKind.CORRECTION_RESPONSE,
                trackOf(stage),
                sent.round(),
                decision.receivedOn(),
                decision.answerBy());
        if (stage != Stage.SUBJECT_REVIEW) {
            stopStatutory(task, decision.receivedOn(), "correction");
        }
        return response.latestOn();
    }

    /** The statutory period needs complete materials: it stands still while the authority waits for us. */
    private void stopStatutory(CompletingTask task, LocalDate on, String reason) {
        clocks.pause(task.ref(), ClockKind.STATUTORY_DECISION, on, reason);
        STATUTORY_AT.set(task.facts(), Facts.never());
        processes.moveTimer(task.instance(), FilingProcesses.STATUTORY_TIMER, Facts.never());
    }

    private Clock statutory(String ref, int round, LocalDate submittedOn) {
        return clocks.open(ref, ClockKind.STATUTORY_DECISION).isPresent()
                ? clocks.restart(ref, ClockKind.STATUTORY_DECISION, submittedOn)
                : clocks.start(ref, ClockKind.STATUTORY_DECISION, round, submittedOn);
    }

    private int send(
            VariableScope facts,
            String ref,
            String track,
            Stage stage,
            @Nullable String applicationId,
            LocalDate submittedOn,
            String person) {
        Filing filing = filings.lock(ref);
        int round = submissions.nextRound(
                ref,
                stage,
                stage == Stage.SECOND_REVIEW ? 1 : filing.requireTrack(track).round());
        submissions.send(filing, stage, round, applicationId, submittedOn, person);
        filings.move(ref, track, at -> at.at(stage, round));
        clocks.end(ref, ClockKind.CORRECTION_RESPONSE, track, submittedOn);
        Clock clock = clocks.start(ref, clockOf(stage), round, submittedOn);
        EXPECTED_AT.set(facts, clock.remindAt());
        OVERDUE_AT.set(facts, clock.overdueAt());
        return round;
    }

    /** Not after today, and on a resubmission not before the notice it answers. */
    private LocalDate submittedOn(TaskInput input, String ref, Stage stage) {
        LocalDate notice =
                submissions.latest(ref, stage).map(Submission::receivedOn).orElse(null);
        return input.day("submittedOn", notice, LocalDate.now(now));
    }

    static String trackOf(Stage stage) {
        return stage == Stage.SUBJECT_REVIEW ? Track.SUBJECT : Track.ALGORITHM;
    }

    static ClockKind clockOf(Stage stage) {
        return switch (stage) {
            case SUBJECT_REVIEW -> ClockKind.SUBJECT_REVIEW;
            case FIRST_REVIEW -> ClockKind.FIRST_REVIEW;
            case SECOND_REVIEW -> ClockKind.SECOND_REVIEW;
            default -> throw new IllegalArgumentException("The authority does not review " + stage.id());
        };
    }
}
