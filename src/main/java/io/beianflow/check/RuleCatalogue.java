package io.beianflow.check;

import io.beianflow.intake.FilingPackage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
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

    private static final Set<Class<?>> DATA_ONLY = Set.of(RulePack.class, RequiredMaterials.class);

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
        return inspect(filing, done -> {});
    }

    /** The same, telling after each rule how many are done. */
    public CheckReport inspect(FilingPackage filing, IntConsumer progress) {
        return inspect(filing, pack.packs().on(filing.submitOn()), check -> true, progress);
    }

    /**
     * Runs every rule of a pack as it applies to the filing: on its day, in the province of its subject.
     *
     * @throws IllegalStateException when a rule fails; the message names it, and nothing counts as passed
     */
    public CheckReport inspect(FilingPackage filing, Pack by) {
        return inspect(filing, by, check -> true, done -> {});
    }

    /** Runs the rules of a pack that need nothing but the data, quick enough while someone types. */
    public CheckReport inspectData(FilingPackage filing, Pack by) {
        return inspect(filing, by, RuleCatalogue::needsDataOnly, done -> {});
    }

    /** Whether {@link #inspectData} runs it. */
    public boolean needsDataOnly(String rule) {
        return checks.stream().anyMatch(check -> ruleOf(check).id().equals(rule) && needsDataOnly(check));
    }

    private CheckReport inspect(FilingPackage filing, Pack by, Predicate<Check> chosen, IntConsumer progress) {
        Edition edition = edition(by, filing);
        AtomicInteger done = new AtomicInteger();
        List<Finding> found = pack.during(edition, () -> checks.stream()
                .filter(check -> edition.isOn(ruleOf(check)))
                .filter(chosen)
                .flatMap(check -> {
                    List<Finding> of = inspect(check, filing, edition);
                    progress.accept(done.incrementAndGet());
                    return of.stream();
                })
                .sorted(ORDER)
                .toList());
        return new CheckReport(by.version(), filing.submitOn(), found);
    }

    /** A pack as it applies to a filing. */
    Edition edition(Pack by, FilingPackage filing) {
        return new Edition(by, filing.submitOn(), province(filing));
    }

    /** Told by what it is made of: whatever it asks for besides pack and tables may open documents. */
    private static boolean needsDataOnly(Check check) {
        return Stream.of(check.getClass().getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameterTypes()))
                .allMatch(DATA_ONLY::contains);
    }

    private List<Finding> inspect(Check check, FilingPackage filing, Edition edition) {
        Rule rule = ruleOf(check);
        Findings findings = new Findings(rule, edition.severityOf(rule.id()), reasons);
        try {
            check.inspect(filing, findings);
        } catch (RuntimeException defect) {
            throw new IllegalStateException("Rule " + rule.id() + " failed; the check run is void", defect);
        }
        return findings.found();
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
