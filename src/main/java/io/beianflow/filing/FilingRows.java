package io.beianflow.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code filing.filing} and {@code filing.track}. */
@Repository
class FilingRows {
    private final JdbcClient jdbc;

    FilingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('filing.filing_number_of_year')")
                .query(Long.class)
                .single();
    }

    Optional<Filing> find(String ref) {
        return load("select * from filing.filing where ref = :ref", ref);
    }

    /** The filing with its row locked until the end of the transaction. */
    Optional<Filing> lock(String ref) {
        return load("select * from filing.filing where ref = :ref for update", ref);
    }

    private Optional<Filing> load(String sql, String ref) {
        Optional<Filing> row =
                jdbc.sql(sql).param("ref", ref).query(FilingRows::row).optional();
        return row.map(found -> found.withTracks(tracks(ref)));
    }

    void insert(Filing filing, String createdBy) {
        jdbc.sql("""
                insert into filing.filing (ref, company, kind, status, stage, round, subject_name, subject_uscc, algorithm_name, category, role,
                    rule_pack, data_version, created_by, created_at, updated_at)
                values (:ref, :company, :kind, :status, :stage, :round, :subject, :uscc, :algorithm, :category, :role,
                    :pack, :dataVersion, :by, :at, :at)""")
                .param("ref", filing.ref())
                .param("company", filing.company())
                .param("kind", filing.kind())
                .param("status", filing.status().id())
                .param("stage", filing.stage().id())
                .param("round", filing.round())
                .param("subject", filing.subjectName())
                .param("uscc", filing.subjectUscc())
                .param("algorithm", filing.algorithmName())
                .param("category", filing.category())
                .param("role", filing.role())
                .param("pack", filing.rulePack())
                .param("dataVersion", filing.dataVersion())
                .param("by", createdBy)
                .param("at", filing.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Filing filing, Instant now) {
        jdbc.sql("""
                update filing.filing set status = :status, stage = :stage, round = :round, subject_name = :subject, subject_uscc = :uscc,
                    algorithm_name = :algorithm, category = :category, role = :role, data_version = :dataVersion,
                    updated_at = :at, version = version + 1
                where ref = :ref""")
                .param("ref", filing.ref())
                .param("status", filing.status().id())
                .param("stage", filing.stage().id())
                .param("round", filing.round())
                .param("subject", filing.subjectName())
                .param("uscc", filing.subjectUscc())
                .param("algorithm", filing.algorithmName())
                .param("category", filing.category())
                .param("role", filing.role())
                .param("dataVersion", filing.dataVersion())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        for (Track track : filing.tracks()) {
            jdbc.sql("""
                    insert into filing.track (ref, company, track, stage, round, correcting, passed)
                    values (:ref, :company, :track, :stage, :round, :correcting, :passed)
                    on conflict (ref, track) do update set stage = excluded.stage, round = excluded.round,
                        correcting = excluded.correcting, passed = excluded.passed""")
                    .param("ref", filing.ref())
                    .param("company", filing.company())
                    .param("track", track.name())
                    .param("stage", track.stage().id())
                    .param("round", track.round())
                    .param("correcting", track.correcting())
                    .param("passed", track.passed())
                    .update();
        }
    }

    void dueOn(String ref, @Nullable LocalDate day) {
        jdbc.sql(
                        "update filing.filing set next_due_on = ?, version = version + 1 where ref = ? and next_due_on is distinct from ?")
                .params(java.util.Arrays.asList(day, ref, day))
                .update();
    }

    void rulePack(String ref, String version) {
        jdbc.sql("update filing.filing set rule_pack = ?, version = version + 1 where ref = ? and rule_pack <> ?")
                .params(version, ref, version)
                .update();
    }

    void applicationId(String ref, String column, String id) {
        jdbc.sql("update filing.filing set " + column + " = ?, version = version + 1 where ref = ?")
                .params(id, ref)
                .update();
    }

    void filingNumber(String ref, String number) {
        jdbc.sql("update filing.filing set filing_number = ?, version = version + 1 where ref = ?")
                .params(number, ref)
                .update();
    }

    Optional<String> holderOf(String filingNumber) {
        return jdbc.sql("select ref from filing.filing where filing_number = ?")
                .param(filingNumber)
                .query(String.class)
                .optional();
    }

    /**
     * One page without the tracks of the filings. A walk along one index for each company until the page is full, so it does not grow with the
     * number of filings; the total is a sum over the tally, with a text a count up to the bound. One statement, so page and total are of one
     * moment; the numbers stand in its text, so that the database plans it once.
     */
    FilingPage page(FilingQuery query, Collection<String> companies, int bound) {
        long need = (query.page() + 1L) * query.size();
        List<Filing> rows = new ArrayList<>();
        AtomicLong total = new AtomicLong();
        jdbc.sql("""
                select n.total, f.* from (select (%s) as total) n
                left join (select f.* from unnest(array[:companies]) company (id)
                           cross join lateral (select f.* from %s order by %s limit %d) f
                           order by %s limit %d offset %d) f on true
                order by %s
                """.formatted(
                                total(query, bound),
                                found(query),
                                query.order(),
                                need,
                                query.order(),
                                query.size(),
                                need - query.size(),
                                query.order()))
                .params(parameters(query, companies))
                .query((RowCallbackHandler) row -> {
                    total.set(row.getLong("total"));
                    if (row.getString("ref") != null) {
                        rows.add(row(row, 0));
                    }
                });
        boolean exact = query.text() == null || total.get() < bound;
        return new FilingPage(rows, query.page(), query.size(), exact ? total.get() : bound - 1, exact);
    }

    private static String total(FilingQuery query, int bound) {
        if (query.text() != null) {
            return "select count(*) from (select 1 from unnest(array[:companies]) company (id) cross join lateral (select 1 from "
                    + found(query) + " limit " + bound + ") f limit " + bound + ") c";
        }
        return "select coalesce(sum(f.n), 0) from filing.filing_tally f where f.company = any(array[:companies])"
                + places(query);
    }

    private static String found(FilingQuery query) {
        String text = query.text() == null
                ? ""
                : " and f.ref in (select ref from filing.filing_search where grams @> filing.grams(:text) and words like :like)";
        return "filing.filing f where f.company = company.id" + text + places(query);
    }

    /** Words of our own lists, so they may stand in the text. */
    private static String places(FilingQuery query) {
        return (query.stage() == null ? "" : " and f.stage = '" + query.stage().id() + "'")
                + (query.status() == null
                        ? ""
                        : " and f.status = '" + query.status().id() + "'");
    }

    private static Map<String, Object> parameters(FilingQuery query, Collection<String> companies) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("companies", companies);
        if (query.text() != null) {
            String text = query.text().toLowerCase(Locale.ROOT);
            parameters.put("text", text);
            parameters.put("like", "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return parameters;
    }

    private List<Track> tracks(String ref) {
        return jdbc.sql("select * from filing.track where ref = ? order by track desc")
                .param(ref)
                .query((row, index) -> new Track(
                        row.getString("track"),
                        Stage.of(row.getString("stage")),
                        row.getInt("round"),
                        row.getBoolean("correcting"),
                        row.getBoolean("passed")))
                .list();
    }

    private static Filing row(ResultSet row, int index) throws SQLException {
        return new Filing(
                row.getString("ref"),
                row.getString("company"),
                row.getString("kind"),
                Status.of(row.getString("status")),
                Stage.of(row.getString("stage")),
                row.getInt("round"),
                List.of(),
                new Filing.Outline(
                        row.getString("subject_name"),
                        row.getString("subject_uscc"),
                        row.getString("algorithm_name"),
                        row.getString("category"),
                        row.getString("role")),
                row.getString("subject_application_id"),
                row.getString("algorithm_application_id"),
                row.getString("filing_number"),
                row.getString("rule_pack"),
                row.getInt("data_version"),
                row.getObject("next_due_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
