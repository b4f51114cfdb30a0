package io.beianflow.check.cli;

import io.beianflow.check.ReadAhead;
import io.beianflow.check.ReportTexts;
import io.beianflow.check.StandaloneDecisionTables;
import io.beianflow.check.WithRules;
import io.beianflow.document.DocumentLimits;
import io.beianflow.document.DocumentReader;
import io.beianflow.intake.IntakeLimits;
import io.beianflow.intake.PackageReader;
import io.beianflow.ocr.OcrSettings;
import io.beianflow.ocr.WorkerRecognition;
import io.beianflow.process.DecisionTables;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;

/** The few objects the command line needs. Not a configuration of the server: it carries no stereotype that a scan would find. */
@WithRules
@Import({PackageReader.class, DocumentReader.class, WorkerRecognition.class, FolderArchive.class, ReadAhead.class})
class CheckSettings {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }

    @Bean
    IntakeLimits limits(Environment environment) {
        return Binder.get(environment).bindOrCreate("beianflow.intake", IntakeLimits.class);
    }

    @Bean
    DocumentLimits documentLimits(Environment environment) {
        return Binder.get(environment).bindOrCreate("beianflow.document", DocumentLimits.class);
    }

    @Bean
    OcrSettings ocrSettings(Environment environment) {
        return Binder.get(environment).bindOrCreate("beianflow.ocr", OcrSettings.class);
    }

    @Bean
    DecisionTables decisionTables(Environment environment) {
        return new StandaloneDecisionTables(
                environment.getProperty("beianflow.processes.location", "classpath:processes"));
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames(ReportTexts.BUNDLES.toArray(String[]::new));
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
