package io.beianflow.check;

import io.beianflow.document.DocumentLimits;
import io.beianflow.document.DocumentReader;
import io.beianflow.intake.FilingPackage;
import io.beianflow.ocr.OcrSettings;
import io.beianflow.ocr.WorkerRecognition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;

/** All rules with the shipped tables, made once for the tests. */
public final class Rules {
    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext(Settings.class);

    private Rules() {}

    public static RuleCatalogue all() {
        return CONTEXT.getBean(RuleCatalogue.class);
    }

    public static RequiredMaterials requiredMaterials() {
        return CONTEXT.getBean(RequiredMaterials.class);
    }

    public static RejectionCatalogue reasons() {
        return CONTEXT.getBean(RejectionCatalogue.class);
    }

    public static ReportTexts texts() {
        return CONTEXT.getBean(ReportTexts.class);
    }

    static MockReview mockReview() {
        return CONTEXT.getBean(MockReview.class);
    }

    static ReadinessPage readinessPage() {
        return CONTEXT.getBean(ReadinessPage.class);
    }

    /** The rules with another archive. */
    static RuleCatalogue with(Archive archive) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(Settings.class);
        context.registerBean("earlier", Archive.class, () -> archive, bean -> bean.setPrimary(true));
        context.refresh();
        return context.getBean(RuleCatalogue.class);
    }

    /** All but that a text cannot be read: the builder hands in scans where the text does not matter. */
    public static CheckReport inspect(PackageBuilder builder) {
        CheckReport all = inspectAll(builder);
        return new CheckReport(
                all.rulePack(),
                all.submitOn(),
                all.findings().stream()
                        .filter(finding -> !finding.rule().equals("text-not-readable"))
                        .toList());
    }

    static CheckReport inspectAll(PackageBuilder builder) {
        try (FilingPackage filing = builder.build()) {
            return all().inspect(filing);
        }
    }

    /** What one rule finds in a package. */
    public static List<Finding> find(String rule, PackageBuilder builder) {
        if (all().rules().stream().noneMatch(known -> known.id().equals(rule))) {
            throw new AssertionError("there is no rule " + rule);
        }
        return inspectAll(builder).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** Ids of the rules that find something. */
    public static Set<String> found(PackageBuilder builder) {
        Set<String> ids = new TreeSet<>();
        inspect(builder).findings().forEach(finding -> ids.add(finding.rule()));
        return ids;
    }

    @WithRules
    static class Settings {
        @Bean
        DocumentReader documentReader() {
            return new DocumentReader(new DocumentLimits(400, 80_000_000, 20));
        }

        /** Pictures are not read here: RuleExamples are texts, and reading has tests of its own. */
        @Bean
        WorkerRecognition recognition() {
            return new WorkerRecognition(new OcrSettings(false, 20, 60, 60));
        }

        @Bean
        Archive archive() {
            return EarlierFiling.archive();
        }

        @Bean
        StandaloneDecisionTables decisionTables() {
            return new StandaloneDecisionTables("classpath:processes");
        }

        @Bean
        MessageSource messageSource() {
            ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
            texts.setBasenames(ReportTexts.BUNDLES.toArray(String[]::new));
            texts.setDefaultEncoding("UTF-8");
            texts.setFallbackToSystemLocale(false);
            return texts;
        }
    }
}
