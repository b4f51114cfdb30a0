package io.beianflow.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * All rules and what they are made of, for a context without a server. Whoever uses it brings the decision tables, the texts and a document
 * reader.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ComponentScan("io.beianflow.check.rules")
@Import({
    RuleCatalogue.class,
    RulePack.class,
    RulePacks.class,
    RejectionCatalogue.class,
    RequiredMaterials.class,
    ReportTexts.class,
    ResponsibleGroups.class,
    MockReview.class,
    ReadinessPage.class,
    Documents.class,
    Reports.class,
    Imprints.class,
    OfficialTemplate.class
})
public @interface WithRules {}
