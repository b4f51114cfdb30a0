package io.beianflow.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies of one real filing that waits for the answer of the first review, by SQL: its executions, task, variables and one timer in the engine,
 * its filing, tracks and clocks in ours. Ids end in the number of the copy instead of the node that made them. History is not copied.
 */
final class WaitingFilings {
    private static final String TIMER = "timer-first-review-overdue";
    private static final Timestamp NOT_YET = Timestamp.from(Instant.parse("2098-01-01T00:00:00Z"));
    private static final Timestamp NEVER = Timestamp.from(Instant.parse("2097-01-01T00:00:00Z"));
    private static final Set<String> SHARED = Set.of(
            "proc_def_id_", "process_def_id_", "job_def_id_", "deployment_id_", "tenant_id_", "name_", "batch_id_");

    private final JdbcClient database;
    private final String ref;
    private final String instance;
    private final String node;
    private int last;

    WaitingFilings(JdbcClient database) {
        this.database = database;
        Map<String, Object> timer = database.sql("""
                        select e.business_key_ as ref, j.process_instance_id_ as instance
                        from public.act_ru_job j join public.act_ru_execution e on e.id_ = j.process_instance_id_
                        where j.handler_cfg_ like ? and j.duedate_ > localtimestamp limit 1
                        """).param(TIMER + "%").query().singleRow();
        this.ref = timer.get("ref").toString();
        this.instance = timer.get("instance").toString();
        this.node = instance.substring(instance.length() - 12);
    }

    /** Adds copies whose timer is not due yet; returns when the statistics know of them. */
    void add(int copies) {
        int from = last + 1;
        last += copies;
        engine("act_ru_execution", "t.proc_inst_id_ in (" + tree() + ")", Map.of("business_key_", "r.ref"), from);
        engine("act_ru_task", "t.proc_inst_id_ in (" + tree() + ")", Map.of(), from);
        engine("act_ru_variable", "t.proc_inst_id_ in (" + tree() + ")", Map.of(), from);
        engine(
                "act_ru_identitylink",
                "t.task_id_ in (select id_ from public.act_ru_task where proc_inst_id_ in (" + tree() + "))",
                Map.of(),
                from);
        engine(
                "act_ru_job",
                "t.process_instance_id_ in (" + tree() + ") and t.id_ not like 'other-%' and t.handler_cfg_ like '"
                        + TIMER + "%'",
                Map.of("duedate_", ":notYet::timestamp"),
                from);
        ours("filing", from);
        ours("track", from);
        ours("clock", from);
        for (String table : List.of(
                "public.act_ru_execution",
                "public.act_ru_job",
                "public.act_ru_task",
                "filing.filing",
                "filing.clock")) {
            database.sql("analyze " + table).update();
        }
    }

    /** Jobs that wait for a later day, as of other filings. */
    void addOtherJobs(int jobs) {
        String columns = String.join(", ", columns("public", "act_ru_job"));
        String values = columns.replace("duedate_", ":never::timestamp").replaceAll("\\bid_\\b", "'other-' || n");
        database.sql("insert into public.act_ru_job (" + columns + ") select " + values
                        + " from public.act_ru_job t, generate_series(1, :jobs) n where t.process_instance_id_ = :instance"
                        + " and t.handler_cfg_ like '" + TIMER + "%'")
                .param("never", NEVER)
                .param("jobs", jobs)
                .param("instance", instance)
                .update();
        database.sql("vacuum analyze public.act_ru_job").update();
    }

    void removeOtherJobs() {
        database.sql("delete from public.act_ru_job where id_ like 'other-%'").update();
        database.sql("vacuum analyze public.act_ru_job").update();
    }

    List<String> timers() {
        return database.sql("select id_ from public.act_ru_job where duedate_ = ? order by id_")
                .param(NOT_YET)
                .query(String.class)
                .list();
    }

    /** Makes them all due at one moment, this one. */
    Instant letBeDue() {
        Instant now = Instant.now();
        database.sql("update public.act_ru_job set duedate_ = ? where duedate_ = ?")
                .params(Timestamp.from(now), NOT_YET)
                .update();
        return now;
    }

    /** The steps that the timers have started. */
    List<String> steps() {
        return database.sql("select id_ from public.act_ru_job where type_ = 'message' order by id_")
                .query(String.class)
                .list();
    }

    private String tree() {
        return "select id_ from public.act_ru_execution where business_key_ = :template";
    }

    private void engine(String table, String where, Map<String, String> set, int from) {
        List<String> columns = columns("public", table);
        String values = String.join(
                ", ",
                columns.stream()
                        .map(column -> set.getOrDefault(column, value(column)))
                        .toList());
        insert("public." + table, columns, values, where, from);
    }

    /** An id of the copy, where the value is an id. */
    private static String value(String column) {
        boolean reference = column.endsWith("id_") || column.endsWith("exec_") || column.equals("var_scope_");
        if (!reference || SHARED.contains(column)) {
            return "t." + column;
        }
        return "case when right(t." + column + ", 12) = :node then left(t." + column + ", length(t." + column
                + ") - 12) || lpad(r.n::text, 12, '0') else t." + column + " end";
    }

    private void ours(String table, int from) {
        List<String> columns = columns("filing", table).stream()
                .filter(column -> !column.equals("id"))
                .toList();
        String values = String.join(
                ", ",
                columns.stream()
                        .map(column -> column.equals("ref") ? "r.ref" : "t." + column)
                        .toList());
        insert("filing." + table, columns, values, "t.ref = :template", from);
    }

    private void insert(String table, List<String> columns, String values, String where, int from) {
        database.sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from "
                        + table + " t, (select n, 'F-2098-' || lpad(n::text, 6, '0') as ref"
                        + " from generate_series(:from, :to) n) r where " + where)
                .param("node", node)
                .param("notYet", NOT_YET)
                .param("template", ref)
                .param("from", from)
                .param("to", last)
                .update();
    }

    private List<String> columns(String schema, String table) {
        return database.sql("""
                        select column_name from information_schema.columns
                        where table_schema = ? and table_name = ? and is_generated = 'NEVER' order by ordinal_position
                        """).params(schema, table).query(String.class).list();
    }
}
