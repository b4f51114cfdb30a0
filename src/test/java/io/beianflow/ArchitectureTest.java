package io.beianflow;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.beianflow.check.Check;
import io.beianflow.check.Rule;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;

/** What the module boundaries cannot say. */
@AnalyzeClasses(packages = "io.beianflow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Listed in ADR 0004. */
    @ArchTest
    static final ArchRule onlyTheEngineEdgeGoesBehindThePublicApi = noClasses()
            .that()
            .resideOutsideOfPackages("io.beianflow.process.engine", "io.beianflow.web.security")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..impl..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule theEngineIsReachedAtTheEdgesOnly = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.beianflow.process..",
                    "io.beianflow.identity..",
                    "io.beianflow.company",
                    "io.beianflow.platform",
                    "io.beianflow.web..",
                    "..delegate..")
            .and()
            .doNotHaveFullyQualifiedName("io.beianflow.BeianflowApplication")
            .and()
            .haveSimpleNameNotStartingWith("StandaloneDecisionTables")
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.bpm..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(type(VariableScope.class))));

    @ArchTest
    static final ArchRule delegatesArePrivateToTheirModule = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..delegate..");

    @ArchTest
    static final ArchRule checksAreDeclaredAsRules = classes()
            .that()
            .implement(Check.class)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .beAnnotatedWith(Rule.class)
            .andShould()
            .resideInAPackage("..check.rules..");

    @ArchTest
    static final ArchRule checksSeeThePackageAndNothingElse = noClasses()
            .that()
            .implement(Check.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.jdbc..", "java.net..", "io.beianflow.filing..", "io.beianflow.material..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule todayComesFromTheOneClock = noClasses().should().callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule theJobExecutorIsTheOnlyScheduler = methods().should().notBeAnnotatedWith(Scheduled.class);

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl");
}
