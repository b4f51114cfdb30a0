package io.beianflow.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The rule pack as rules see it: while a filing is checked, the edition that applies to that filing; else the newest pack. Packs are data,
 * {@code rules/<version>/pack.yaml} and the folder of the house: see {@link RulePacks}.
 */
@Component
public class RulePack {
    private static final ThreadLocal<@Nullable Edition> IN_FORCE = new ThreadLocal<>();

    private final RulePacks packs;

    /** With the packs that come with the product. */
    public RulePack() {
        this(new RulePacks());
    }

    @Autowired
    RulePack(RulePacks packs) {
        this.packs = packs;
    }

    public String version() {
        return edition().version();
    }

    /**
     * A whole number that rules compare with.
     *
     * @throws IllegalStateException when the pack lacks it
     */
    public int threshold(String name) {
        return edition().threshold(name);
    }

    /**
     * Words that rules look for, in the order of the pack.
     *
     * @throws IllegalStateException when the pack lacks the list
     */
    public List<String> words(String name) {
        return edition().words(name);
    }

    /**
     * What rules look for where words vary: a regular expression that ignores case.
     *
     * @throws IllegalStateException when the pack lacks it
     */
    public Pattern pattern(String name) {
        return edition().pattern(name);
    }

    /**
     * What a rule makes of words and thresholds, made once for each edition.
     *
     * @param making asks this pack
     */
    public <T> Supplier<T> each(Function<RulePack, T> making) {
        Cache<PackContent, T> made = Caffeine.newBuilder().weakKeys().build();
        return () -> made.get(edition().content(), content -> making.apply(this));
    }

    RulePacks packs() {
        return packs;
    }

    /** The severity that the pack orders for a rule; null leaves it to the rule. */
    @Nullable
    Severity severityOf(String rule) {
        return edition().severityOf(rule);
    }

    /** Runs what asks for thresholds and words with this edition, on this thread. */
    <T> T during(Edition edition, Supplier<T> run) {
        Edition before = IN_FORCE.get();
        IN_FORCE.set(edition);
        try {
            return run.get();
        } finally {
            if (before == null) {
                IN_FORCE.remove();
            } else {
                IN_FORCE.set(before);
            }
        }
    }

    private Edition edition() {
        Edition running = IN_FORCE.get();
        return running == null ? new Edition(packs.newest(), null, null) : running;
    }
}
