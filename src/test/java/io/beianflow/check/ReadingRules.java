package io.beianflow.check;

import io.beianflow.intake.FilingPackage;
import io.beianflow.ocr.OcrSettings;
import io.beianflow.ocr.WorkerRecognition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;

/** The rules about certificates with pictures read; closing it ends the reading process. */
final class ReadingRules implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Settings.class);
    private final RuleCatalogue certificates;

    ReadingRules() {
        List<Check> checks = context.getBeansOfType(Check.class).values().stream()
                .filter(ReadingRules::readsPrint)
                .toList();
        certificates =
                new RuleCatalogue(checks, context.getBean(RulePack.class), context.getBean(RejectionCatalogue.class));
    }

    CheckReport inspect(PackageBuilder builder) {
        try (FilingPackage filing = builder.build()) {
            return certificates.inspect(filing);
        }
    }

    /** Ids of the rules that accuse, hints left out. */
    Set<String> accusations(PackageBuilder builder) {
        Set<String> ids = new TreeSet<>();
        inspect(builder).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> ids.add(finding.rule()));
        return ids;
    }

    private static boolean readsPrint(Check check) {
        Class<?> type = check.getClass();
        while (type != null && !type.getSimpleName().equals("PrintCheck")) {
            type = type.getSuperclass();
        }
        return type != null;
    }

    @Override
    public void close() {
        context.close();
    }

    static class Settings extends Rules.Settings {
        @Override
        @Bean
        WorkerRecognition recognition() {
            return new WorkerRecognition(new OcrSettings(true, 60, 120, 300));
        }
    }
}
