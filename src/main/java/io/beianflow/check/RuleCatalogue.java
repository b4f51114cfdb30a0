package io.beianflow.check;

import io.beianflow.intake.FilingPackage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every rule, and the one way to run them: the same for the command line, the API and the process. */
@Component
public class RuleCatalogue {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::rule)
            .thenComparing(Finding::target, Comparator.nullsFirst(Targets.ORDER))
            .thenComparing(Finding::file, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::page, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::value, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Check> checks;
    private final RulePack pack;
    private final RejectionCatalogue reasons;

    /**
     * Orders the checks by the ids of their rules and reads the packs of the house.
     *
     * @throws IllegalStateException when a check has no {@link Rule}
     * @throws io.beianflow.refusal.Refusal 422 when a pack is broken
     */
    public RuleCatalogue(List<Check> checks, RulePack pack, RejectionCatalogue reasons) {
        this.checks = checks.stream()
                .sorted(Comparator.comparing(check -> ruleOf(check).id()))
                .toList();
        this.pack = pack;
        this.reasons = reasons;
        pack.packs().open(rules());
    }

    /** The rules in the order of their ids, also those the pack switches off. */
    public List<Rule> rules() {
        return checks.stream().map(RuleCatalogue::ruleOf).toList();
    }

    /** What a finding of the rule weighs unless a table says otherwise: the pack's order, else the rule's default. */
    public Severity severityOf(Rule rule) {
        Severity ordered = pack.severityOf(rule.id());
        return ordered == null ? rule.severity() : ordered;
    }

    public String rulePack() {
        return pack.version();
    }

    /** Runs every rule of the pack that is in force on the day of submission. */
    public CheckReport inspect(FilingPackage filing) {
        return inspect(filing, pack.packs().on(filing.submitOn()));
    }

    /**
     * Runs every rule of a pack as it applies to the filing: on its day, in the province of its subject.
     *
     * @throws IllegalStateException when a rule fails; the message names it, and nothing counts as passed
     */
    public CheckReport inspect(FilingPackage filing, Pack by) {
        Edition edition = edition(by, filing);
        List<Finding> found = pack.during(edition, () -> checks.stream()
                .filter(check -> edition.isOn(ruleOf(check)))
                .flatMap(check -> inspect(check, filing, edition))
                .sorted(ORDER)
                .toList());
        return new CheckReport(by.version(), filing.submitOn(), found);
    }

    /** A pack as it applies to a filing. */
    Edition edition(Pack by, FilingPackage filing) {
        return new Edition(by, filing.submitOn(), province(filing));
    }

    private Stream<Finding> inspect(Check check, FilingPackage filing, Edition edition) {
        Rule rule = ruleOf(check);
        Findings findings = new Findings(rule, edition.severityOf(rule.id()), reasons);
        try {
            check.inspect(filing, findings);
        } catch (RuntimeException defect) {
            throw new IllegalStateException("Rule " + rule.id() + " failed; the check run is void", defect);
        }
        return findings.found().stream();
    }

    private static @Nullable String province(FilingPackage filing) {
        String region = filing.subject().registeredRegion();
        return region == null || !region.strip().matches("\\d{2,6}")
                ? null
                : region.strip().substring(0, 2);
    }

    static Rule ruleOf(Check check) {
        Rule rule = check.getClass().getAnnotation(Rule.class);
        if (rule == null) {
            throw new IllegalStateException(check.getClass().getName() + " has no @Rule");
        }
        return rule;
    }
}
