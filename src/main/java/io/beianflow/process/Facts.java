package io.beianflow.process;

import java.util.Date;

/** The facts that gateways, timers and call activities read. */
public final class Facts {
    /** Company of the filing; becomes the tenant of every instance. */
    public static final Variable<String> COMPANY = new Variable<>("company", String.class);
    /** Written by decide-applicability, read by gateway-applicability: required, not-required or ask. */
    public static final Variable<String> APPLICABILITY = new Variable<>("applicability", String.class);
    /** Written by confirm-applicability. */
    public static final Variable<Boolean> FILING_REQUIRED = new Variable<>("filingRequired", Boolean.class);
    /** The subject is filed and unchanged: no subject track. */
    public static final Variable<Boolean> SUBJECT_FILED = new Variable<>("subjectFiled", Boolean.class);
    /** Handed to material-preparation: subject or algorithm. */
    public static final Variable<String> PREPARATION_STAGE = new Variable<>("preparationStage", String.class);
    /** Which review is on, handed to correction-response: subject-review, first-review or second-review. */
    public static final Variable<String> REVIEW_STAGE = new Variable<>("reviewStage", String.class);
    /** Written by run-checks and check-product-info. */
    public static final Variable<Boolean> BLOCKED = new Variable<>("blocked", Boolean.class);
    /** How many groups review, written by choose-reviewers. */
    public static final Variable<Integer> REVIEW_COUNT = new Variable<>("reviewCount", Integer.class);
    /** Written by gather-reviews. */
    public static final Variable<Boolean> APPROVED = new Variable<>("approved", Boolean.class);
    /** Written by sign-off. */
    public static final Variable<Boolean> SIGNED_OFF = new Variable<>("signedOff", Boolean.class);
    /** The regulator's answer: passed, correction or failed. */
    public static final Variable<String> OUTCOME = new Variable<>("outcome", String.class);
    /** Written by decide-after-failure. */
    public static final Variable<Boolean> AGAIN = new Variable<>("again", Boolean.class);
    /** How a track ended: passed, again or failed. */
    public static final Variable<String> TRACK_RESULT = new Variable<>("trackResult", String.class);
    /** How many items the notice has, written by triage-correction. */
    public static final Variable<Integer> ITEM_COUNT = new Variable<>("itemCount", Integer.class);
    /** The day the product information was sent, ISO 8601; read by check-product-info. */
    public static final Variable<String> SUBMITTED_ON = new Variable<>("submittedOn", String.class);
    /** Who sent the product information. */
    public static final Variable<String> SUBMITTED_BY = new Variable<>("submittedBy", String.class);
    /** The filing number came with the decision. */
    public static final Variable<Boolean> NUMBER_KNOWN = new Variable<>("numberKnown", Boolean.class);
    /** How many places must show the number, written by plan-placements. */
    public static final Variable<Integer> PLACEMENT_COUNT = new Variable<>("placementCount", Integer.class);
    /** When the owner of a wait is reminded. */
    public static final Variable<Date> EXPECTED_AT = new Variable<>("expectedAt", Date.class);
    /** When a wait is escalated. */
    public static final Variable<Date> OVERDUE_AT = new Variable<>("overdueAt", Date.class);
    /** Which clock a watch reminds of. */
    public static final Variable<Long> CLOCK_ID = new Variable<>("clockId", Long.class);
    /** When a watch reminds next; {@link #never} while the clock is paused. */
    public static final Variable<Date> REMIND_AT = new Variable<>("remindAt", Date.class);
    /** Written by tell-of-deadline. */
    public static final Variable<Boolean> MORE_REMINDERS = new Variable<>("moreReminders", Boolean.class);
    /** When a day's upkeep is due: 00:00 of that day. */
    public static final Variable<Date> MIDNIGHT_AT = new Variable<>("midnightAt", Date.class);
    /** Written by keep-board: the arrangement of next year is not known although it is time. */
    public static final Variable<Boolean> YEAR_MISSING = new Variable<>("yearMissing", Boolean.class);
    /** When a late cross-review is escalated. */
    public static final Variable<Date> CROSS_REVIEW_OVERDUE_AT = new Variable<>("crossReviewOverdueAt", Date.class);
    /** When the statutory limit is passed; {@link #never} while the clock is paused. */
    public static final Variable<Date> STATUTORY_AT = new Variable<>("statutoryAt", Date.class);
    /** Number of the notice that is being delivered. */
    public static final Variable<Long> NOTICE = new Variable<>("notice", Long.class);
    /** How many messages a notice becomes, written by plan-deliveries. */
    public static final Variable<Integer> DELIVERY_COUNT = new Variable<>("deliveryCount", Integer.class);
    /** Number of the digest that is being delivered. */
    public static final Variable<Long> DIGEST = new Variable<>("digest", Long.class);
    /** When a message may leave; written by choose-moment for each message of a notice, or when a digest is started. */
    public static final Variable<Date> DELIVER_AT = new Variable<>("deliverAt", Date.class);
    /** Set by the engine on each instance of a multi-instance task, from 0. */
    public static final Variable<Integer> LOOP_COUNTER = new Variable<>("loopCounter", Integer.class);

    /** The moment of a timer that is not armed: 9999-12-31 in Asia/Shanghai; the engine refuses an absent date. */
    public static Date never() {
        return new Date(253402185600000L);
    }

    private Facts() {}
}
