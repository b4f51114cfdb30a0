package io.beianflow.correction;

import io.beianflow.audit.Trail;
import io.beianflow.filing.Filing;
import io.beianflow.filing.Stage;
import io.beianflow.identity.Members;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Correction notices, their items and replies; kept for every round. */
@Service
public class CorrectionNotices {
    /** 1. 2、 (3) （四） 五、 ①: how notices number what they ask for. */
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:[(（]?[0-9一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳])\\s*");

    private final Members members;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectionNotices(Members members, Trail trail, JdbcClient jdbc, Clock clock) {
        this.members = members;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a notice; without listed items its text is split where it is numbered. */
    @Transactional
    public void open(
            Filing filing,
            Stage stage,
            int round,
            LocalDate receivedOn,
            @Nullable LocalDate answerBy,
            @Nullable String noticeText,
            List<String> items) {
        long notice = jdbc.sql("""
                insert into filing.correction_notice (ref, company, stage, round, received_on, answer_by, notice_text, recorded_at)
                values (:ref, :company, :stage, :round, :received, :answerBy, :text, :at) returning id""")
                .param("ref", filing.ref())
                .param("company", filing.company())
                .param("stage", stage.id())
                .param("round", round)
                .param("received", receivedOn)
                .param("answerBy", answerBy)
                .param("text", noticeText)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        List<String> texts = items.isEmpty() && noticeText != null ? split(noticeText) : items;
        insert(
                notice,
                filing.ref(),
                filing.company(),
                stage.id(),
                round,
                texts.stream()
                        .map(text -> new CorrectionNotice.Assignment(text, null, null, null))
                        .toList());
    }

    /** The notice of a review and round. */
    @Transactional(readOnly = true)
    public CorrectionNotice require(String ref, String stage, int round) {
        return of(ref).stream()
                .filter(notice -> notice.stage().equals(stage) && notice.round() == round)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Filing " + ref + " has no correction notice of " + stage + " round " + round));
    }

    /** Replaces the items of a notice by those that triage made of them. */
    @Transactional
    public void assign(CorrectionNotice notice, List<CorrectionNotice.Assignment> items) {
        jdbc.sql("delete from filing.correction_item where notice = ?")
                .param(notice.id())
                .update();
        insert(notice.id(), notice.ref(), notice.company(), notice.stage(), notice.round(), items);
        trail.record(
                notice.ref(),
                "correction.triaged",
                null,
                Map.of("stage", notice.stage(), "round", notice.round(), "items", items.size()));
    }

    /** Keeps the reply to one item. */
    @Transactional
    public void reply(CorrectionItem item, String reply, List<String> changed, String person) {
        jdbc.sql("""
                update filing.correction_item set reply = ?, changed = ?, answered_by = ?, answered_at = ? where ref = ? and id = ?""")
                .params(
                        reply,
                        changed.toArray(new String[0]),
                        person,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        item.ref(),
                        item.id())
                .update();
        trail.record(item.ref(), "correction.answered", null, Map.of("item", item.id(), "changed", changed));
    }

    /** Whether somebody of that group answered an item of the notice. */
    @Transactional(readOnly = true)
    public boolean answeredBy(String ref, String stage, int round, String group) {
        CorrectionNotice notice = require(ref, stage, round);
        return notice.items().stream()
                .anyMatch(item -> item.answeredBy() != null
                        && members.of(group, notice.company()).contains(item.answeredBy()));
    }

    /** Every notice of a filing, oldest first. */
    @Transactional(readOnly = true)
    public List<CorrectionNotice> of(String ref) {
        List<CorrectionItem> items = jdbc.sql(
                        "select * from filing.correction_item where ref = ? order by notice, number")
                .param(ref)
                .query(CorrectionNotices::item)
                .list();
        return jdbc.sql("select * from filing.correction_notice where ref = ? order by id")
                .param(ref)
                .query((row, index) -> notice(row, items))
                .list();
    }

    private void insert(
            long notice, String ref, String company, String stage, int round, List<CorrectionNotice.Assignment> items) {
        int number = 0;
        for (CorrectionNotice.Assignment item : items) {
            number++;
            jdbc.sql("""
                    insert into filing.correction_item (id, notice, ref, company, number, text, owner_group, owner_user, due_on)
                    values (:id, :notice, :ref, :company, :number, :text, :group, :user, :due)""")
                    .param("id", stage + "-" + round + "-" + number)
                    .param("notice", notice)
                    .param("ref", ref)
                    .param("company", company)
                    .param("number", number)
                    .param("text", item.text())
                    .param("group", item.ownerGroup())
                    .param("user", item.ownerUser())
                    .param("due", item.dueOn())
                    .update();
        }
    }

    /** The numbered lines of a notice, each with the lines that belong to it; the whole text when nothing is numbered. */
    static List<String> split(String text) {
        List<String> items = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean numbered = false;
        for (String line : text.lines().toList()) {
            if (NUMBERED.matcher(line).find()) {
                if (numbered) {
                    items.add(current.toString().strip());
                }
                numbered = true;
                current.setLength(0);
                current.append(NUMBERED.matcher(line).replaceFirst(""));
            } else if (numbered) {
                current.append('\n').append(line);
            }
        }
        if (numbered) {
            items.add(current.toString().strip());
        }
        items.removeIf(String::isEmpty);
        return items.isEmpty() ? List.of(text.strip()) : items;
    }

    private static CorrectionNotice notice(ResultSet row, List<CorrectionItem> items) throws SQLException {
        String prefix = row.getString("stage") + "-" + row.getInt("round") + "-";
        return new CorrectionNotice(
                row.getLong("id"),
                row.getString("ref"),
                row.getString("company"),
                row.getString("stage"),
                row.getInt("round"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getString("notice_text"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                items.stream().filter(item -> item.id().startsWith(prefix)).toList());
    }

    private static CorrectionItem item(ResultSet row, int index) throws SQLException {
        return new CorrectionItem(
                row.getString("id"),
                row.getString("ref"),
                row.getInt("number"),
                row.getString("text"),
                row.getString("owner_group"),
                row.getString("owner_user"),
                row.getObject("due_on", LocalDate.class),
                row.getString("reply"),
                List.of((String[]) row.getArray("changed").getArray()),
                row.getString("answered_by"));
    }
}
