package io.beianflow.check;

import io.beianflow.audit.Trail;
import io.beianflow.filing.Filing;
import io.beianflow.filing.Filings;
import io.beianflow.identity.Caller;
import io.beianflow.identity.Groups;
import io.beianflow.intake.FilingPackage;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a filing from the pack it keeps to another, after somebody has seen the difference. */
@Service
public class PackMoves {
    private static final Set<String> MOVING = Set.of(Groups.PRODUCT, Groups.OFFICER, Groups.MANAGER, Groups.OWNER);

    private final Filings filings;
    private final FilingPackages packages;
    private final FilingChecks checks;
    private final KeptPacks kept;
    private final RulePacks packs;
    private final RuleCatalogue rules;
    private final Trail trail;
    private final Caller caller;

    PackMoves(
            Filings filings,
            FilingPackages packages,
            FilingChecks checks,
            KeptPacks kept,
            RulePacks packs,
            RuleCatalogue rules,
            Trail trail,
            Caller caller) {
        this.filings = filings;
        this.packages = packages;
        this.checks = checks;
        this.kept = kept;
        this.packs = packs;
        this.rules = rules;
        this.trail = trail;
        this.caller = caller;
    }

    /** What the filing keeps; 404 for another company's filing and before the first check. */
    @Transactional(readOnly = true)
    public KeptPack kept(String ref) {
        filings.require(ref);
        return kept.find(ref).orElseThrow(() -> Refusal.notFound(ref + "/rule-pack"));
    }

    /** Packs a filing can move to: all there are but the one it keeps, the one to take for most days last. */
    public List<Pack> choices(KeptPack from) {
        return packs.all().stream()
                .filter(pack -> !PackText.fingerprint(pack).equals(from.fingerprint()))
                .toList();
    }

    /** The pack that a filing opened now would get for that day. */
    public Pack inForceOn(LocalDate day) {
        return packs.on(day);
    }

    public boolean mayMove() {
        return caller.groups().stream().anyMatch(MOVING::contains);
    }

    /** What would change; nothing is stored. 422 for a version there is none of. */
    @Transactional(readOnly = true)
    public PackDifference difference(String ref, @Nullable String version) {
        KeptPack from = kept(ref);
        try (FilingPackage source = packages.of(ref)) {
            Pack to = version == null || version.isBlank() ? packs.on(source.submitOn()) : required(version);
            Edition before = rules.edition(from.pack(), source);
            Edition after = rules.edition(to, source);
            List<Finding> now = rules.inspect(source, from.pack()).findings();
            List<Finding> then = rules.inspect(source, to).findings();
            return new PackDifference(
                    from,
                    to,
                    PackText.fingerprint(to),
                    ruleChanges(before, after),
                    settingChanges(before.content(), after.content()),
                    without(then, now),
                    without(now, then));
        }
    }

    /**
     * Moves the filing in the caller's name and checks it again.
     *
     * @param fingerprint of the pack as the difference showed it
     * @throws Refusal 403 outside product, officer, manager and process owners; 428 without fingerprint; 412 when the pack has changed since
     */
    @Transactional
    public KeptPack move(String ref, @Nullable String version, @Nullable String fingerprint) {
        Filing filing = filings.lock(ref);
        if (!mayMove()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "pack-move-not-yours");
        }
        if (filing.status().isFinal()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "pack-move-ended");
        }
        if (fingerprint == null || fingerprint.isBlank()) {
            throw Refusal.of(Refusal.Kind.PRECONDITION_REQUIRED, "pack-move-unseen");
        }
        Pack to = required(version);
        if (!PackText.fingerprint(to).equals(fingerprint)) {
            throw Refusal.of(Refusal.Kind.STALE, "pack-move-changed", to.version());
        }
        KeptPack from = kept(ref);
        kept.keep(filing, to);
        trail.record(
                ref,
                "rule-pack.moved",
                Map.of("version", from.pack().version(), "fingerprint", from.fingerprint()),
                Map.of("version", to.version(), "fingerprint", fingerprint));
        checks.again(ref);
        return kept(ref);
    }

    private Pack required(@Nullable String version) {
        return packs.find(version == null ? "" : version)
                .orElseThrow(() -> Refusal.invalid(List.of(Fault.at(
                        "/to",
                        "choice-expected",
                        String.join(
                                ", ", packs.all().stream().map(Pack::version).toList())))));
    }

    private List<PackDifference.RuleChange> ruleChanges(Edition before, Edition after) {
        List<PackDifference.RuleChange> changes = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            Severity was = before.weightOf(rule);
            Severity becomes = after.weightOf(rule);
            if (was != becomes) {
                changes.add(new PackDifference.RuleChange(rule.id(), was, becomes));
            }
        }
        return changes;
    }

    private static List<PackDifference.SettingChange> settingChanges(PackContent before, PackContent after) {
        List<PackDifference.SettingChange> changes = new ArrayList<>();
        compare("threshold", before.thresholds(), after.thresholds(), String::valueOf, changes);
        compare("words", before.words(), after.words(), words -> String.join("、", words), changes);
        compare("pattern", before.patterns(), after.patterns(), Function.identity(), changes);
        return changes;
    }

    private static <T> void compare(
            String kind,
            Map<String, T> before,
            Map<String, T> after,
            Function<T, String> text,
            Collection<PackDifference.SettingChange> changes) {
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            T was = before.get(name);
            T becomes = after.get(name);
            if (!Objects.equals(was, becomes)) {
                changes.add(new PackDifference.SettingChange(
                        kind,
                        name,
                        was == null ? null : text.apply(was),
                        becomes == null ? null : text.apply(becomes)));
            }
        }
    }

    private static List<Finding> without(List<Finding> these, List<Finding> those) {
        List<Finding> left = new ArrayList<>(these);
        those.forEach(left::remove);
        return left;
    }
}
