package io.beianflow.check;

import io.beianflow.intake.FilingPackage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
     * Orders the checks by the ids of their rules.
     *
     * @throws IllegalStateException when a check has no {@link Rule}
     */
    public RuleCatalogue(List<Check> checks, RulePack pack, RejectionCatalogue reasons) {
        this.checks = checks.stream()
                .sorted(Comparator.comparing(check -> ruleOf(check).id()))
                .toList();
        this.pack = pack;
        this.reasons = reasons;
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

    /**
     * Runs every rule of the pack.
     *
     * @throws IllegalStateException when a rule fails; the message names it, and nothing counts as passed
     */
    public CheckReport inspect(FilingPackage filing) {
        return inspect(filing, check -> true, done -> {});
    }

    /** The same, telling after each rule how many are done. */
    public CheckReport inspect(FilingPackage filing, IntConsumer progress) {
        return inspect(filing, check -> true, progress);
    }

    /** Runs the rules that need nothing but the data, quick enough while someone types. */
    public CheckReport inspectData(FilingPackage filing) {
        return inspect(filing, RuleCatalogue::needsDataOnly, done -> {});
    }

    /** Whether {@link #inspectData} runs it. */
    public boolean needsDataOnly(String rule) {
        return checks.stream().anyMatch(check -> ruleOf(check).id().equals(rule) && needsDataOnly(check));
    }

    private CheckReport inspect(FilingPackage filing, Predicate<Check> chosen, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        List<Finding> found = checks.stream()
                .filter(check -> pack.isOn(ruleOf(check).id()))
                .filter(chosen)
                .flatMap(check -> {
                    List<Finding> of = inspect(check, filing);
                    progress.accept(done.incrementAndGet());
                    return of.stream();
                })
                .sorted(ORDER)
                .toList();
        return new CheckReport(pack.version(), filing.submitOn(), found);
    }

    /** Told by what it is made of: whatever it asks for besides pack and tables may open documents. */
    private static boolean needsDataOnly(Check check) {
        return Stream.of(check.getClass().getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameterTypes()))
                .allMatch(DATA_ONLY::contains);
    }

    private List<Finding> inspect(Check check, FilingPackage filing) {
        Rule rule = ruleOf(check);
        Findings findings = new Findings(rule, pack.severityOf(rule.id()), reasons);
        try {
            check.inspect(filing, findings);
        } catch (RuntimeException defect) {
            throw new IllegalStateException("Rule " + rule.id() + " failed; the check run is void", defect);
        }
        return findings.found();
    }

    static Rule ruleOf(Check check) {
        Rule rule = check.getClass().getAnnotation(Rule.class);
        if (rule == null) {
            throw new IllegalStateException(check.getClass().getName() + " has no @Rule");
        }
        return rule;
    }
}
