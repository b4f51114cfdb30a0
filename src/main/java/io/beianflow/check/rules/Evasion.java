package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Answers that avoid the question. */
final class Evasion {
    /** A text longer than this says something, even if it begins with an excuse. */
    private static final int LONGEST = 70;

    private final Supplier<Pattern> whole;
    private final Supplier<Pattern> excuse;
    private final Supplier<Pattern> denial;

    Evasion(RulePack pack) {
        this.whole = pack.each(
                words -> Pattern.compile("(?:" + words.pattern("evasion").pattern() + ")+", Pattern.CASE_INSENSITIVE));
        this.excuse = pack.each(words -> words.pattern("evasion-excuse"));
        this.denial = pack.each(words -> words.pattern("evasion-denial"));
    }

    /** Says that it does not apply, stands elsewhere or will not be told, and gives no reason; blank is no evasion. */
    boolean isEvasive(String text) {
        String bare = bare(text);
        return !bare.isEmpty()
                && (whole.get().matcher(bare).matches()
                        || (bare.length() <= LONGEST && Phrases.in(bare, excuse.get())));
    }

    /** Denies a risk in one breath, without saying why. */
    boolean isBareDenial(String text) {
        return denial.get().matcher(bare(text)).matches();
    }

    private static String bare(String text) {
        return Phrases.flat(text).replaceAll("[。.;:、()《》“”\"!?,]", "");
    }
}
