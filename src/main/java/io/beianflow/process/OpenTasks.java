package io.beianflow.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list table of open tasks; written by the engine's listener, read by pages and API. */
@Repository
public class OpenTasks {
    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OpenTask> find(String id) {
        return jdbc.sql("select * from filing.open_task where id = ?")
                .param(id)
                .query(OpenTasks::row)
                .optional();
    }

    /** All open tasks of a filing, oldest first. */
    public List<OpenTask> of(String ref) {
        return jdbc.sql("select * from filing.open_task where ref = ? order by created_at, number, id")
                .param(ref)
                .query(OpenTasks::row)
                .list();
    }

    /** Open tasks of several filings, oldest first. */
    public List<OpenTask> of(Collection<String> refs) {
        return refs.isEmpty()
                ? List.of()
                : jdbc.sql("select * from filing.open_task where ref = any(:refs) order by created_at, number, id")
                        .param("refs", refs.toArray(new String[0]))
                        .query(OpenTasks::row)
                        .list();
    }

    /**
     * Open tasks of the given companies, the nearest due day first.
     *
     * @param claimableBy groups whose unassigned tasks are wanted, null for all
     */
    List<OpenTask> list(
            Collection<String> companies,
            @Nullable String ref,
            @Nullable String assignee,
            @Nullable String claimableFor,
            Collection<String> claimableBy) {
        List<String> conditions = new ArrayList<>(List.of("company in (:companies)"));
        if (ref != null) {
            conditions.add("ref = :ref");
        }
        if (assignee != null) {
            conditions.add("assignee = :assignee");
        }
        if (claimableFor != null) {
            conditions.add(
                    "assignee is null and (candidate_user = :user or candidate_groups && cast(:groups as text[]))");
        }
        return jdbc.sql("select * from filing.open_task where " + String.join(" and ", conditions)
                        + " order by due_on nulls last, created_at, number, id limit 500")
                .param("companies", companies)
                .param("ref", ref)
                .param("assignee", assignee)
                .param("user", claimableFor)
                .param("groups", claimableBy.toArray(new String[0]))
                .query(OpenTasks::row)
                .list();
    }

    void add(OpenTask task) {
        jdbc.sql("""
                insert into filing.open_task (id, key, name, ref, company, process, process_instance, track, stage, round, number, owner_group,
                    candidate_groups, candidate_user, assignee, created_at, due_on, item_id, item_text, product)
                values (:id, :key, :name, :ref, :company, :process, :instance, :track, :stage, :round, :number, :group,
                    :groups, :user, :assignee, :created, :due, :item, :itemText, :product)""")
                .param("id", task.id())
                .param("key", task.key())
                .param("name", task.name())
                .param("ref", task.ref())
                .param("company", task.company())
                .param("process", task.process())
                .param("instance", task.processInstance())
                .param("track", task.track())
                .param("stage", task.stage())
                .param("round", task.round())
                .param("number", task.number())
                .param("group", task.group())
                .param("groups", task.candidateGroups().toArray(new String[0]))
                .param("user", task.candidateUser())
                .param("assignee", task.assignee())
                .param("created", at(task.createdAt()))
                .param("due", task.dueOn())
                .param("item", task.itemId())
                .param("itemText", task.itemText())
                .param("product", task.product())
                .update();
    }

    void assign(String id, @Nullable String assignee) {
        jdbc.sql("update filing.open_task set assignee = ? where id = ?")
                .param(assignee)
                .param(id)
                .update();
    }

    void due(String id, LocalDate day) {
        jdbc.sql("update filing.open_task set due_on = ? where id = ?")
                .params(day, id)
                .update();
    }

    /** Process instances in which such a task is open. */
    Set<String> instances(String ref, String key, @Nullable String track) {
        return Set.copyOf(jdbc.sql("""
                select distinct process_instance from filing.open_task
                where ref = :ref and key = :key and (cast(:track as text) is null or track = :track)""")
                .param("ref", ref)
                .param("key", key)
                .param("track", track, Types.VARCHAR)
                .query(String.class)
                .list());
    }

    void remove(String id) {
        jdbc.sql("delete from filing.open_task where id = ?").param(id).update();
        jdbc.sql("delete from filing.task_draft where task_id = ?").param(id).update();
    }

    void done(OpenTask task, String user, Instant now) {
        jdbc.sql("""
                insert into filing.done_task (id, key, ref, company, stage, round, done_by, done_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(task.id(), task.key(), task.ref(), task.company(), task.stage(), task.round(), user, at(now))
                .update();
    }

    /** When and by whom a closed task was completed, for the answer to somebody who comes late. */
    Optional<String> doneBy(String id, Collection<String> companies) {
        return jdbc.sql("select done_by from filing.done_task where id = :id and company in (:companies)")
                .param("id", id)
                .param("companies", companies)
                .query(String.class)
                .optional();
    }

    Optional<ClosedTask> closed(String id, Collection<String> companies) {
        return jdbc.sql("select * from filing.done_task where id = :id and company in (:companies)")
                .param("id", id)
                .param("companies", companies)
                .query((row, index) -> new ClosedTask(
                        row.getString("id"),
                        row.getString("key"),
                        row.getString("ref"),
                        row.getString("stage"),
                        row.getInt("round"),
                        row.getString("done_by"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void saveDraft(OpenTask task, String json, String user, Instant now) {
        jdbc.sql("""
                insert into filing.task_draft (task_id, ref, company, input, saved_by, saved_at)
                values (:id, :ref, :company, cast(:input as jsonb), :user, :at)
                on conflict (task_id) do update set input = excluded.input, saved_by = excluded.saved_by, saved_at = excluded.saved_at""")
                .param("id", task.id())
                .param("ref", task.ref())
                .param("company", task.company())
                .param("input", json)
                .param("user", user)
                .param("at", at(now))
                .update();
    }

    Optional<String> draft(String taskId) {
        return jdbc.sql("select input::text from filing.task_draft where task_id = ?")
                .param(taskId)
                .query(String.class)
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static OpenTask row(ResultSet row, int index) throws SQLException {
        return new OpenTask(
                row.getString("id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("ref"),
                row.getString("company"),
                row.getString("process"),
                row.getString("process_instance"),
                row.getString("track"),
                row.getString("stage"),
                row.getInt("round"),
                row.getInt("number"),
                row.getString("owner_group"),
                List.of((String[]) row.getArray("candidate_groups").getArray()),
                row.getString("candidate_user"),
                row.getString("assignee"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getString("item_id"),
                row.getString("item_text"),
                row.getString("product"));
    }
}
