package io.beianflow.check;

import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * All versions of the rule pack: those that come with the product and those in the folder {@value #FOLDER} of the house. The folder is looked
 * at whenever a pack is asked for; a change that is broken is reported and the packs before it stay in force, so that a running server never
 * checks with half a pack. At start a broken pack is refused.
 */
@Component
public class RulePacks {
    /** Property that names the folder. */
    public static final String FOLDER = "beianflow.rule-packs";

    private static final Logger LOG = LoggerFactory.getLogger(RulePacks.class);

    private final SortedMap<String, Pack> shipped;
    private final @Nullable Path folder;
    private List<Rule> rules = List.of();
    private SortedMap<String, Pack> packs;
    private List<Fault> faults = List.of();
    private String state = "";

    /** With the packs that come with the product. */
    public RulePacks() {
        this((Path) null);
    }

    @Autowired
    RulePacks(Environment environment) {
        this(folder(environment));
    }

    RulePacks(@Nullable Path folder) {
        PackShelf shelf = new PackShelf(PackRights.SHIPPED, false, new TreeMap<>());
        this.shipped = shelf.packs(PackFiles.shipped());
        this.packs = shipped;
        this.folder = folder;
        refuse(shelf.faults());
    }

    /**
     * Reads the folder of the house for the first time.
     *
     * @param known every rule there is; a pack may order nothing for others
     * @throws Refusal 422 with file, line and reason of everything that is wrong
     */
    synchronized void open(List<Rule> known) {
        rules = List.copyOf(known);
        read();
        refuse(faults);
    }

    /** All packs, the one to take for most days last. */
    public synchronized Collection<Pack> all() {
        look();
        return packs.values().stream().sorted(Pack.ORDER).toList();
    }

    public synchronized Optional<Pack> find(String version) {
        look();
        return Optional.ofNullable(packs.get(version));
    }

    /** What is wrong in the folder of the house since the packs in force were read; empty when nothing is. */
    public synchronized List<Fault> faults() {
        look();
        return faults;
    }

    /** The same as people are told; without faults when nothing is wrong. */
    public Refusal broken() {
        return refusal(faults());
    }

    private static Refusal refusal(List<Fault> wrong) {
        return Refusal.withFaults(Refusal.Kind.INVALID, "rule-pack-broken", wrong, wrong.size());
    }

    /** The pack for filings submitted that day: of those in force the one that starts last, the house's own before others. */
    public Pack on(LocalDate day) {
        return all().stream()
                .filter(pack -> pack.isInForceOn(day))
                .reduce((earlier, later) -> later)
                .orElseGet(this::newest);
    }

    /** The newest pack whatever the day. */
    public Pack newest() {
        return all().stream().reduce((earlier, later) -> later).orElseThrow();
    }

    private void look() {
        if (folder != null && !rules.isEmpty() && !PackFiles.state(folder).equals(state)) {
            read();
            if (faults.isEmpty()) {
                LOG.info("Rule packs of {} read again: {}", folder, packs.keySet());
            } else {
                LOG.warn("Rule packs of {} are broken, those before stay in force: {}", folder, faults);
            }
        }
    }

    private void read() {
        if (folder == null) {
            return;
        }
        state = PackFiles.state(folder);
        List<Fault> wrong = new ArrayList<>();
        PackShelf shelf = new PackShelf(PackRights.own(rules), true, shipped);
        SortedMap<String, Pack> own = shelf.packs(PackFiles.in(folder, wrong));
        wrong.addAll(shelf.faults());
        if (wrong.isEmpty()) {
            SortedMap<String, Pack> all = new TreeMap<>(shipped);
            all.putAll(own);
            packs = all;
        }
        faults = List.copyOf(wrong);
    }

    private static void refuse(List<Fault> wrong) {
        if (!wrong.isEmpty()) {
            throw refusal(wrong);
        }
    }

    private static @Nullable Path folder(Environment environment) {
        String named = environment.getProperty(FOLDER, "").strip();
        return named.isEmpty() ? null : Path.of(named);
    }
}
