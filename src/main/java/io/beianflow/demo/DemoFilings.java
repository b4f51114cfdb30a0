package io.beianflow.demo;

import io.beianflow.filing.FilingQuery;
import io.beianflow.filing.Filings;
import io.beianflow.identity.Groups;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageReader;
import io.beianflow.opening.FilingDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the sample packages and walks each filing to another stage, in the names of the demo people and through the same
 * calls as they would use. Runs once, beside the server, when there are no filings yet.
 */
@Component
@Profile("demo & !simulation")
class DemoFilings {
    private static final Logger LOG = LoggerFactory.getLogger(DemoFilings.class);
    private static final List<Tale> TALES = List.of(
            new Tale("writing-assistant", null),
            new Tale("trail-recommendation", "record-first-review-decision"),
            new Tale("ticket-summary", "respond-to-correction"),
            new Tale("writing-assistant-faulty", "prepare-materials"));

    private final Path samples;
    private final Filings filings;
    private final PackageReader reader;
    private final FilingDesk desk;
    private final ActingPerson acting;
    private final DemoWalk walk;

    DemoFilings(
            @Value("${beianflow.demo.samples:./samples}") Path samples,
            Filings filings,
            PackageReader reader,
            FilingDesk desk,
            ActingPerson acting,
            DemoWalk walk) {
        this.samples = samples;
        this.filings = filings;
        this.reader = reader;
        this.desk = desk;
        this.acting = acting;
        this.walk = walk;
    }

    /**
     * One filing to show.
     *
     * @param stopAt key of the task it is left waiting at, null for a filing that is walked to its end
     */
    record Tale(String sample, @Nullable String stopAt) {}

    @EventListener
    void whenReady(ApplicationReadyEvent ready) {
        if (!Files.isDirectory(samples)) {
            LOG.info("No demo filings: there is no folder {} (beianflow.demo.samples)", samples);
        } else if (acting.exists(Groups.PRODUCT) && isEmpty()) {
            Thread teller = new Thread(this::tell, "demo-filings");
            teller.setDaemon(true);
            teller.start();
        }
    }

    private boolean isEmpty() {
        return acting.as(Groups.PRODUCT, () -> filings.page(FilingQuery.of(null, null, null, 0, 1, null))
                        .total())
                == 0;
    }

    private void tell() {
        LOG.info("Demo filings are being made; this takes about a minute");
        for (Tale tale : TALES) {
            try {
                walk.until(open(tale), tale.stopAt());
            } catch (RuntimeException failed) {
                LOG.warn("The demo filing '{}' stays where it is: {}", tale.sample(), failed.getMessage(), failed);
            }
        }
        LOG.info("Demo filings are ready");
    }

    private String open(Tale tale) {
        try (FilingPackage sample = reader.read(samples.resolve(tale.sample()))) {
            return acting.as(Groups.PRODUCT, () -> desk.open(null, sample).ref());
        }
    }
}
