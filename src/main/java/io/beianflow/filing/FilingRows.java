package io.beianflow.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        return row.map(found -> found.withTracks(tracks(List.of(ref)).getOrDefault(ref, List.of())));
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

    /** A walk along one index for each company until the page is full; so it does not grow with the number of filings. */
    List<Filing> page(FilingQuery query, Collection<String> companies) {
        List<Filing> rows = jdbc.sql("""
                select p.* from unnest(cast(:companies as text[])) company (id)
                cross join lateral (select f.* from %s order by %s limit :need) p
                order by %s limit :size offset :skip
                """.formatted(found(query), query.order(), query.order()))
                .params(parameters(query, companies))
                .param("size", query.size())
                .param("skip", (long) query.page() * query.size())
                .param("need", (long) (query.page() + 1) * query.size())
                .query(FilingRows::row)
                .list();
        Map<String, List<Track>> tracks = tracks(rows.stream().map(Filing::ref).toList());
        return rows.stream()
                .map(row -> row.withTracks(tracks.getOrDefault(row.ref(), List.of())))
                .toList();
    }

    /** How many match, without counting them: the sum over the tally. The text of the query is not looked at. */
    long total(FilingQuery query, Collection<String> companies) {
        return jdbc.sql("""
                select coalesce(sum(n), 0) from filing.filing_tally
                where company = any(cast(:companies as text[]))
                  and (cast(:stage as text) is null or stage = :stage)
                  and (cast(:status as text) is null or status = :status)
                """)
                .param("companies", companies.toArray(new String[0]))
                .param("stage", query.stage() == null ? null : query.stage().id(), Types.VARCHAR)
                .param("status", query.status() == null ? null : query.status().id(), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    /** How many match, counted up to a bound. */
    long count(FilingQuery query, Collection<String> companies, int bound) {
        return jdbc.sql("""
                select count(*) from (
                    select 1 from unnest(cast(:companies as text[])) company (id)
                    cross join lateral (select 1 from %s limit :bound) f limit :bound) found
                """.formatted(found(query)))
                .params(parameters(query, companies))
                .param("bound", bound)
                .query(Long.class)
                .single();
    }

    private static String found(FilingQuery query) {
        StringBuilder sql = new StringBuilder("filing.filing f where f.company = company.id");
        if (query.text() != null) {
            sql.append(
                    " and f.ref in (select ref from filing.filing_search where grams @> filing.grams(:text) and words like :like)");
        }
        if (query.stage() != null) {
            sql.append(" and f.stage = :stage");
        }
        if (query.status() != null) {
            sql.append(" and f.status = :status");
        }
        return sql.toString();
    }

    private static Map<String, Object> parameters(FilingQuery query, Collection<String> companies) {
        Map<String, Object> parameters = new java.util.HashMap<>();
        parameters.put("companies", companies.toArray(new String[0]));
        if (query.text() != null) {
            String text = query.text().toLowerCase(Locale.ROOT);
            parameters.put("text", text);
            parameters.put("like", "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (query.stage() != null) {
            parameters.put("stage", query.stage().id());
        }
        if (query.status() != null) {
            parameters.put("status", query.status().id());
        }
        return parameters;
    }

    private Map<String, List<Track>> tracks(List<String> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from filing.track where ref in (:refs) order by ref, track desc")
                .param("refs", refs)
                .query((row, index) -> Map.entry(
                        row.getString("ref"),
                        new Track(
                                row.getString("track"),
                                Stage.of(row.getString("stage")),
                                row.getInt("round"),
                                row.getBoolean("correcting"),
                                row.getBoolean("passed"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
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
