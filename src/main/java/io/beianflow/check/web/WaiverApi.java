package io.beianflow.check.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beianflow.check.Severity;
import io.beianflow.check.Waiver;
import io.beianflow.check.Waivers;
import io.beianflow.filing.Filings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Findings that two people let pass: asked for, confirmed by another, withdrawn. */
@RestController
@RequestMapping("/api/filings/{ref}/waivers")
class WaiverApi {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Filings filings;
    private final Waivers waivers;
    private final Clock clock;

    WaiverApi(Filings filings, Waivers waivers, Clock clock) {
        this.filings = filings;
        this.waivers = waivers;
        this.clock = clock;
    }

    /** A waiver; absent is what has not happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaiverView(
            long id,
            String state,
            String rule,
            String reason,
            Severity severity,
            @Nullable String target,
            @Nullable String file,
            @Nullable String value,
            String why,
            LocalDate until,
            String askedBy,
            @Nullable OffsetDateTime askedAt,
            @Nullable String confirmedBy,
            @Nullable OffsetDateTime confirmedAt,
            @Nullable String withdrawnBy,
            @Nullable OffsetDateTime withdrawnAt) {}

    @GetMapping
    List<WaiverView> list(@PathVariable String ref) {
        filings.require(ref);
        return waivers.of(ref).stream().map(this::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WaiverView ask(@PathVariable String ref, @RequestBody Waivers.Wish wish) {
        return view(waivers.ask(ref, wish));
    }

    @PostMapping("/{id}/confirmation")
    WaiverView confirm(@PathVariable String ref, @PathVariable long id) {
        return view(waivers.confirm(ref, id));
    }

    @PostMapping("/{id}/withdrawal")
    WaiverView withdraw(@PathVariable String ref, @PathVariable long id) {
        return view(waivers.withdraw(ref, id));
    }

    private WaiverView view(Waiver waiver) {
        return new WaiverView(
                waiver.id(),
                waiver.state(LocalDate.now(clock)).id(),
                waiver.rule(),
                waiver.reason(),
                waiver.severity(),
                waiver.target(),
                waiver.file(),
                waiver.value(),
                waiver.why(),
                waiver.until(),
                waiver.askedBy(),
                at(waiver.askedAt()),
                waiver.confirmedBy(),
                at(waiver.confirmedAt()),
                waiver.withdrawnBy(),
                at(waiver.withdrawnAt()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(ZONE).toOffsetDateTime();
    }
}
