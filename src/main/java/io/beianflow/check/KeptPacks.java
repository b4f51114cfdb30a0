package io.beianflow.check;

import io.beianflow.filing.Filing;
import io.beianflow.filing.Filings;
import io.beianflow.identity.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which pack each filing keeps, with its content: a filing is judged by the same rules until somebody moves it. */
@Repository
class KeptPacks {
    private final RulePacks packs;
    private final Filings filings;
    private final Caller caller;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeptPacks(RulePacks packs, Filings filings, Caller caller, JdbcClient jdbc, Clock clock) {
        this.packs = packs;
        this.filings = filings;
        this.caller = caller;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The pack of a filing; the first time the one in force on the day of submission, which it keeps from then on. */
    Pack of(Filing filing, LocalDate day) {
        return find(filing.ref()).map(KeptPack::pack).orElseGet(() -> {
            Pack first = packs.on(day);
            keep(filing, first);
            return first;
        });
    }

    /** What a filing keeps; empty before its first check. */
    Optional<KeptPack> find(String ref) {
        return jdbc.sql("""
                select p.content, p.fingerprint, k.kept_by, k.kept_at
                from filing.kept_pack k join filing.rule_pack p using (fingerprint) where k.ref = ?""")
                .param(ref)
                .query((row, index) -> new KeptPack(
                        whole(PackText.read(row.getString("content"))),
                        row.getString("fingerprint"),
                        row.getString("kept_by"),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void keep(Filing filing, Pack pack) {
        String fingerprint = PackText.fingerprint(pack);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into filing.rule_pack (fingerprint, version, content, first_used) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(fingerprint, pack.version(), PackText.of(pack), now)
                .update();
        jdbc.sql("""
                insert into filing.kept_pack (ref, company, fingerprint, kept_by, kept_at) values (?, ?, ?, ?, ?)
                on conflict (ref) do update
                set fingerprint = excluded.fingerprint, kept_by = excluded.kept_by, kept_at = excluded.kept_at""")
                .params(filing.ref(), filing.company(), fingerprint, caller.id(), now)
                .update();
        filings.rulePack(filing.ref(), pack.version());
    }

    /** With the thresholds, words and patterns that rules have asked for since the pack was kept. */
    private Pack whole(Pack kept) {
        Pack now = packs.find(kept.version()).orElseGet(packs::newest);
        return kept.completedBy(now.content());
    }
}
