package io.beianflow.publication;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.audit.Trail;
import io.beianflow.deadline.Clock;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Clocks;
import io.beianflow.filing.Filing;
import io.beianflow.filing.FilingData;
import io.beianflow.filing.Filings;
import io.beianflow.filing.Stage;
import io.beianflow.filing.Status;
import io.beianflow.filing.Track;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the number has to be shown: one place per product, one for a technical supporter. */
@Service
public class Placements {
    private final Filings filings;
    private final FilingData data;
    private final IssuedNumbers numbers;
    private final Clocks clocks;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final java.time.Clock now;

    Placements(
            Filings filings,
            FilingData data,
            IssuedNumbers numbers,
            Clocks clocks,
            Trail trail,
            JdbcClient jdbc,
            java.time.Clock now) {
        this.filings = filings;
        this.data = data;
        this.numbers = numbers;
        this.clocks = clocks;
        this.trail = trail;
        this.jdbc = jdbc;
        this.now = now;
    }

    /** The places of a filing and the clock they share. */
    public record Plan(int count, Clock clock) {}

    /** Lists the places and starts the clock at the day the number came. */
    @Transactional
    public Plan plan(String ref) {
        Filing filing = filings.lock(ref);
        List<@Nullable String> products = products(filing);
        for (int at = 0; at < products.size(); at++) {
            jdbc.sql(
                            "insert into filing.placement (ref, company, number, product) values (:ref, :company, :number, :product)")
                    .param("ref", ref)
                    .param("company", filing.company())
                    .param("number", at + 1)
                    .param("product", products.get(at))
                    .update();
        }
        LocalDate receivedOn = numbers.of(ref).orElseThrow().receivedOn();
        Clock clock = clocks.start(ref, ClockKind.PLACEMENT, 1, receivedOn);
        filings.move(ref, Track.ALGORITHM, track -> track.at(Stage.PLACEMENT, 1));
        return new Plan(products.size(), clock);
    }

    /** Notes that a place shows the number. */
    @Transactional
    public void placed(
            String ref, int number, LocalDate placedOn, @Nullable UUID evidence, @Nullable String note, String person) {
        jdbc.sql("""
                update filing.placement set placed_on = :on, evidence = :evidence, note = :note, placed_by = :by, placed_at = :at
                where ref = :ref and number = :number""")
                .param("on", placedOn)
                .param("evidence", evidence)
                .param("note", note)
                .param("by", person)
                .param("at", now.instant().atOffset(ZoneOffset.UTC))
                .param("ref", ref)
                .param("number", number)
                .update();
        trail.record(ref, "number.placed", null, Map.of("place", number, "placedOn", placedOn.toString()));
    }

    /** Every place shows the number: the filing is filed. */
    @Transactional
    public void close(String ref) {
        LocalDate last = of(ref).stream()
                .map(Placement::placedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.now(now));
        clocks.end(ref, ClockKind.PLACEMENT, last);
        filings.move(ref, Track.ALGORITHM, track -> track.at(Stage.DONE, 1).done());
        filings.end(ref, Status.FILED);
    }

    /** The places of a filing in their order. */
    @Transactional(readOnly = true)
    public List<Placement> of(String ref) {
        return jdbc.sql("select * from filing.placement where ref = ? order by number")
                .param(ref)
                .query((row, index) -> new Placement(
                        row.getInt("number"),
                        row.getString("product"),
                        row.getObject("placed_on", LocalDate.class),
                        row.getObject("evidence", UUID.class),
                        row.getString("note"),
                        row.getString("placed_by")))
                .list();
    }

    private List<@Nullable String> products(Filing filing) {
        List<@Nullable String> names = new ArrayList<>();
        if (!filing.isTechnicalSupporter()) {
            for (JsonNode product : data.impersonal(filing.ref()).path("products")) {
                names.add(product.path("name").asText(null));
            }
        }
        if (names.isEmpty()) {
            names.add(null);
        }
        return names;
    }
}
