package io.beianflow.check.cli;

import io.beianflow.check.Documents;
import io.beianflow.check.OfficialTemplate;
import io.beianflow.check.RejectionCatalogue;
import io.beianflow.check.ReportTexts;
import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.RuleCatalogue;
import io.beianflow.check.RulePack;
import io.beianflow.check.StandaloneDecisionTables;
import io.beianflow.document.DocumentLimits;
import io.beianflow.document.DocumentReader;
import io.beianflow.intake.IntakeLimits;
import io.beianflow.intake.PackageReader;
import io.beianflow.process.DecisionTables;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;

/** The few objects the command line needs. Not a configuration of the server: it carries no stereotype that a scan would find. */
@ComponentScan("io.beianflow.check.rules")
@Import({
    PackageReader.class,
    RuleCatalogue.class,
    RulePack.class,
    RejectionCatalogue.class,
    RequiredMaterials.class,
    ReportTexts.class,
    Documents.class,
    DocumentReader.class,
    OfficialTemplate.class,
    FolderArchive.class
})
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
