package io.beianflow.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies of the demo filings by SQL: open ones with their tracks, clocks and tasks, the days of each copy shifted by up to ten; finished ones with
 * their trail and the engine's history of instances, activities, tasks and variables. The engine's running rows are not copied: no list reads them.
 */
final class CopiedFilings {
    private static final String FINISHED = "F-2026-000001";
    private static final String SHIFT = " + (n % 21 - 10)";
    private static final Set<String> DAYS = Set.of(
            "started_on",
            "earliest_on",
            "expected_on",
            "latest_on",
            "risk_on",
            "counted_from",
            "paused_on",
            "ended_on",
            "next_due_on",
            "due_on");
    private static final Set<String> OF_INSTANCE = Set.of(
            "id_",
            "proc_inst_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "super_process_instance_id_",
            "call_proc_inst_id_",
            "task_id_");
    private static final List<String> HISTORY =
            List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst");

    private final JdbcClient database;
    private int last = 1_000_000;

    CopiedFilings(JdbcClient database) {
        this.database = database;
    }

    /** Adds open filings, in turn of each kind that waits; returns when the statistics know of them. */
    void open(int many) {
        String templates =
                "select ref, row_number() over (order by ref) - 1 as at, count(*) over () as of from filing.filing"
                        + " where ref < 'F-2026-1000000' and length(ref) = 13 and ref <> '" + FINISHED + "'";
        for (String table : List.of("filing", "track", "clock", "open_task")) {
            ours(table, templates, many);
        }
        database.sql("""
                insert into filing.clock_turn (grp, company, kind, party, latest_on, risk_on, clock, ref)
                select distinct g.grp, c.company, c.clock, c.party, c.latest_on, c.risk_on, c.id, c.ref
                from filing.clock c join filing.open_task t on t.ref = c.ref
                cross join lateral unnest(case when t.owner_group is null then t.candidate_groups else array[t.owner_group] end) g (grp)
                where c.ended_on is null and c.paused_on is null and (c.party = 'us' or t.key like 'record-%')
                on conflict do nothing
                """).update();
        database.sql("""
                insert into filing.clock_place (clock, ref, groups, instance)
                select c.id, c.ref, array(select w.grp from filing.clock_turn w where w.clock = c.id order by w.grp),
                       (select max(t.process_instance) from filing.open_task t where t.ref = c.ref)
                from filing.clock c where c.ended_on is null
                on conflict do nothing
                """).update();
        for (String table : List.of("clock where ended_on is null and", "clock_turn where")) {
            database.sql("update filing." + table.replace(" where", " set risky = true where")
                            + " not risky and risk_on <= current_date")
                    .update();
        }
        settle(many);
    }

    /** Adds finished filings. */
    void finished(int many) {
        String template = "select ref, 0 as at, 1 as of from filing.filing where ref = '" + FINISHED + "'";
        for (String table : List.of("filing", "track", "clock")) {
            ours(table, template, many);
        }
        // Copies need no second proof that their filing is there.
        database.sql("set session_replication_role = replica").update();
        ours("trail_entry", template, many);
        database.sql("set session_replication_role = origin").update();
        for (String table : HISTORY) {
            Map<String, String> indexes = indexes(table);
            indexes.keySet()
                    .forEach(name -> database.sql("drop index public." + name).update());
            history(table, many);
            indexes.values().forEach(definition -> database.sql(definition).update());
        }
        settle(many);
    }

    private void settle(int many) {
        last += many;
        database.sql("select filing.fold_clock_tally(), filing.fold_filing_tally(), filing.fold_task_tally()")
                .query()
                .listOfRows();
        database.sql("vacuum analyze").update();
    }

    private void ours(String table, String templates, int many) {
        List<String> columns = columns("filing", table, true);
        String values = columns.stream()
                .map(column -> switch (column) {
                    case "ref" -> "'F-2026-' || n";
                    case "id", "process_instance" -> "t." + column + " || '-' || n";
                    case "filing_number" -> "case when t.filing_number is null then null else t.filing_number || n end";
                    default -> DAYS.contains(column) ? "t." + column + SHIFT : "t." + column;
                })
                .collect(Collectors.joining(", "));
        database.sql("insert into filing." + table + " (" + String.join(", ", columns) + ") select " + values
                        + " from generate_series(cast(:from as int), cast(:to as int)) n join (" + templates
                        + ") w on n % w.of = w.at join filing." + table + " t on t.ref = w.ref")
                .param("from", last + 1)
                .param("to", last + many)
                .update();
    }

    private void history(String table, int many) {
        List<String> columns = columns("public", table, false);
        String values = columns.stream()
                .map(column -> OF_INSTANCE.contains(column)
                        ? "right(t." + column + ", 40) || '-' || n"
                        : column.equals("business_key_") ? "'F-2026-' || n" : "t." + column)
                .collect(Collectors.joining(", "));
        database.sql("insert into public." + table + " (" + String.join(", ", columns) + ") select " + values
                        + " from generate_series(cast(:from as int), cast(:to as int)) n, public." + table
                        + " t where t.root_proc_inst_id_ in"
                        + " (select id_ from public.act_hi_procinst where business_key_ = :ref)")
                .params(Map.of("from", last + 1, "to", last + many, "ref", FINISHED))
                .update();
    }

    /** Name and definition of each index that no constraint needs: to build them once is far faster than to fill them row by row. */
    private Map<String, String> indexes(String table) {
        Map<String, String> indexes = new LinkedHashMap<>();
        database.sql("""
                select i.indexname, i.indexdef from pg_indexes i
                where i.schemaname = 'public' and i.tablename = :table
                  and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
                order by 1
                """).param("table", table).query((RowCallbackHandler)
                row -> indexes.put(row.getString("indexname"), row.getString("indexdef")));
        return indexes;
    }

    private List<String> columns(String schema, String table, boolean withoutIdentity) {
        return database.sql("""
                select column_name from information_schema.columns
                where table_schema = :schema and table_name = :table and is_generated = 'NEVER'
                  and (is_identity = 'NO' or not :skip)
                order by ordinal_position
                """)
                .param("schema", schema)
                .param("table", table)
                .param("skip", withoutIdentity)
                .query(String.class)
                .list();
    }
}
