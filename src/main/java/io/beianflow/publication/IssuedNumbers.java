package io.beianflow.publication;

import io.beianflow.filing.Filing;
import io.beianflow.filing.Filings;
import io.beianflow.identifier.FilingNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers the authority issued (备案编号). */
@Service
public class IssuedNumbers {
    private final Filings filings;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssuedNumbers(Filings filings, JdbcClient jdbc, Clock clock) {
        this.filings = filings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a number in its canonical form; 409 when another filing has it. An odd check digit is the caller's warning, not a refusal. */
    @Transactional
    public void issue(
            String ref,
            FilingNumber number,
            LocalDate receivedOn,
            @Nullable LocalDate publishedOn,
            @Nullable String noticeUrl,
            String person) {
        Filing filing = filings.lock(ref);
        filings.filingNumber(ref, number.canonical());
        jdbc.sql("""
                insert into filing.issued_number (ref, company, filing_number, received_on, published_on, notice_url, recorded_by, recorded_at)
                values (:ref, :company, :number, :received, :published, :url, :by, :at)""")
                .param("ref", ref)
                .param("company", filing.company())
                .param("number", number.canonical())
                .param("received", receivedOn)
                .param("published", publishedOn)
                .param("url", noticeUrl)
                .param("by", person)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The number of a filing, if it has one. */
    @Transactional(readOnly = true)
    public Optional<IssuedNumber> of(String ref) {
        return jdbc.sql("select * from filing.issued_number where ref = ?")
                .param(ref)
                .query((row, index) -> new IssuedNumber(
                        row.getString("ref"),
                        row.getString("filing_number"),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("notice_url")))
                .optional();
    }
}
