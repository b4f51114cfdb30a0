package io.beianflow.notice;

import io.beianflow.audit.Trail;
import io.beianflow.identity.Caller;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the people of a filing are told. Recorded exactly once per event in the transaction of what it tells of; from there one small process
 * per notice takes it to people and robots, see {@link NoticeDelivery}.
 */
@Service
@Transactional
public class Notices {
    /** Half of a clock of ours has gone. */
    public static final String CLOCK_HALF = "clock-half";
    /** 80 % of a clock of ours have gone. */
    public static final String CLOCK_EIGHTY = "clock-eighty";
    /** The last day of a clock of ours is today. */
    public static final String CLOCK_DUE = "clock-due";
    /** From today on the authority may answer. */
    public static final String CLOCK_EARLIEST = "clock-earliest";
    /** The authority's last day is today. */
    public static final String CLOCK_LATEST = "clock-latest";
    /** The expected day has come. */
    public static final String CLOCK_EXPECTED = "clock-expected";
    /** The last day has passed. */
    public static final String CLOCK_OVERDUE = "clock-overdue";
    /** A task may be taken by a group. */
    public static final String TASK_OPEN = "task-open";
    /** A task was given to a person by somebody else. */
    public static final String TASK_ASSIGNED = "task-assigned";
    /** The authority passed or refused. */
    public static final String DECISION_RECORDED = "decision-recorded";
    /** The authority wants something put right (补正). */
    public static final String DECISION_RETURNED = "decision-returned";

    /** Argument that holds the id of a task: the notice then leads there, else to the filing. */
    public static final String TASK_ID = "taskId";

    private final NoticeRows rows;
    private final NoticeDelivery delivery;
    private final Trail trail;
    private final Caller caller;
    private final Clock clock;

    Notices(NoticeRows rows, NoticeDelivery delivery, Trail trail, Caller caller, Clock clock) {
        this.rows = rows;
        this.delivery = delivery;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** As {@link #raise(String, String, String, Audience, Map)}, for one group. */
    public boolean raise(String ref, String event, String kind, String forGroup, Map<String, String> arguments) {
        return raise(ref, event, kind, Audience.groups(forGroup), arguments);
    }

    /**
     * Tells people something about a filing, in the caller's transaction: records it, writes it to the trail and has it delivered. An event that
     * the filing has already is left as it is.
     *
     * @param event what happened, such as {@code clock-half:17}, up to 200 characters; the same event tells nobody twice
     * @param kind such as {@code clock-expected}; its text is {@code notice.<kind>} of the messages
     * @param arguments fill the {@code {name}} places of the text; no personal data
     * @return whether it is new
     * @throws IllegalStateException when there is no such filing
     */
    public boolean raise(String ref, String event, String kind, Audience audience, Map<String, String> arguments) {
        Optional<Notice> added = rows.add(ref, clock.instant(), event, kind, audience, caller.id(), arguments);
        if (added.isEmpty()) {
            if (!rows.has(ref, event)) {
                throw new IllegalStateException("There is no filing " + ref + " to raise a notice for");
            }
            return false;
        }
        trail.record(ref, "notice.raised", null, written(added.get()));
        delivery.begin(added.get());
        return true;
    }

    /** All notices of a filing, newest first. Whoever calls has checked access to the filing. */
    @Transactional(readOnly = true)
    public List<Notice> of(String ref) {
        return rows.of(ref);
    }

    /**
     * What the caller was told, newest first; not what others were told of the caller's own doing.
     *
     * @param page from 0
     * @param size lines of a page; one more is returned when there is another page
     */
    @Transactional(readOnly = true)
    public List<Notice> mine(int page, int size) {
        return caller.companies().isEmpty()
                ? List.of()
                : rows.told(caller.id(), caller.groups(), caller.companies(), (long) page * size, size + 1);
    }

    private static Map<String, Object> written(Notice notice) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", notice.event());
        line.put("kind", notice.kind());
        if (notice.forUser() == null) {
            line.put("forGroup", String.join(", ", notice.forGroups()));
        } else {
            line.put("forUser", notice.forUser());
        }
        line.put("arguments", new TreeMap<>(notice.arguments()));
        return line;
    }
}
