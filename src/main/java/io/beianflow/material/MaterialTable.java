package io.beianflow.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of slots, versions and sent sets. */
@Repository
class MaterialTable {
    private static final String VERSION = """
            select v.id, v.ref, v.company, m.type, m.product, m.name, v.version, v.sha256, v.size, v.media_type, v.file_name,
                   v.received_at, v.effective_on, v.valid_to, v.signed_by, v.stored_by
            from filing.material_version v join filing.material m on m.id = v.material
            """;

    private static final Comparator<MaterialVersion> ORDER = Comparator.comparing(MaterialVersion::type)
            .thenComparing(version -> orEmpty(version.product()))
            .thenComparing(version -> orEmpty(version.name()))
            .thenComparing(MaterialVersion::version);

    private final JdbcClient jdbc;

    MaterialTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the next version of the slot; the slot's row stays locked until the transaction ends. */
    MaterialVersion add(MaterialVersion fresh) {
        Slot slot = jdbc.sql("""
                        insert into filing.material as m (ref, company, type, product, name, latest) values (?, ?, ?, ?, ?, 1)
                        on conflict (ref, type, product, name) do update set latest = m.latest + 1
                        returning id, latest
                        """)
                .params(
                        fresh.ref(),
                        fresh.company(),
                        fresh.type().id(),
                        orEmpty(fresh.product()),
                        orEmpty(fresh.name()))
                .query(Slot.class)
                .single();
        jdbc.sql("""
                        insert into filing.material_version (id, material, ref, company, version, sha256, size, media_type, file_name,
                                                             received_at, effective_on, valid_to, signed_by, stored_by)
                        values (:id, :material, :ref, :company, :version, :sha256, :size, :mediaType, :fileName,
                                :receivedAt, :effectiveOn, :validTo, :signedBy, :storedBy)
                        """)
                .param("id", fresh.id())
                .param("material", slot.id())
                .param("ref", fresh.ref())
                .param("company", fresh.company())
                .param("version", slot.latest())
                .param("sha256", fresh.sha256())
                .param("size", fresh.size())
                .param("mediaType", fresh.mediaType())
                .param("fileName", fresh.fileName())
                .param("receivedAt", fresh.receivedAt().atOffset(ZoneOffset.UTC))
                .param("effectiveOn", fresh.effectiveOn())
                .param("validTo", fresh.validTo())
                .param("signedBy", fresh.signedBy())
                .param("storedBy", fresh.storedBy())
                .update();
        return fresh.numbered(slot.latest());
    }

    List<MaterialSlot> slots(String ref) {
        Map<List<String>, List<MaterialVersion>> slots = new LinkedHashMap<>();
        for (MaterialVersion version : sorted(VERSION + " where v.ref = ?", ref)) {
            List<String> slot = List.of(version.type().id(), orEmpty(version.product()), orEmpty(version.name()));
            slots.computeIfAbsent(slot, unseen -> new ArrayList<>()).add(version);
        }
        return slots.values().stream().map(MaterialSlot::of).toList();
    }

    Optional<MaterialVersion> find(
            String ref, MaterialType type, @Nullable String product, @Nullable String name, int version) {
        return jdbc.sql(VERSION + " where v.ref = ? and m.type = ? and m.product = ? and m.name = ? and v.version = ?")
                .params(ref, type.id(), orEmpty(product), orEmpty(name), version)
                .query(MaterialTable::read)
                .optional();
    }

    void freeze(String ref, long submission) {
        jdbc.sql("""
                        insert into filing.material_sent (submission, material_version, ref, company)
                        select :submission, v.id, v.ref, v.company
                        from filing.material_version v join filing.material m on m.id = v.material and m.latest = v.version
                        where v.ref = :ref and not exists (select 1 from filing.material_sent where submission = :submission)
                        """).param("submission", submission).param("ref", ref).update();
    }

    List<MaterialVersion> frozen(long submission) {
        return sorted(
                VERSION + " join filing.material_sent s on s.material_version = v.id where s.submission = ?",
                submission);
    }

    private List<MaterialVersion> sorted(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(MaterialTable::read).list().stream()
                .sorted(ORDER)
                .toList();
    }

    private static MaterialVersion read(ResultSet row, int number) throws SQLException {
        String type = row.getString("type");
        Instant receivedAt = row.getObject("received_at", OffsetDateTime.class).toInstant();
        return new MaterialVersion(
                row.getObject("id", UUID.class),
                row.getString("ref"),
                row.getString("company"),
                MaterialType.of(type)
                        .orElseThrow(() -> new IllegalStateException("material type '" + type + "' is gone")),
                emptyToNull(row.getString("product")),
                emptyToNull(row.getString("name")),
                row.getInt("version"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("media_type"),
                row.getString("file_name"),
                receivedAt,
                row.getObject("effective_on", LocalDate.class),
                row.getString("valid_to"),
                row.getString("signed_by"),
                row.getString("stored_by"));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String emptyToNull(String value) {
        return value.isEmpty() ? null : value;
    }

    record Slot(long id, int latest) {}
}
