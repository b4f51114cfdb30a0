package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import java.util.regex.Pattern;

/** Answers that avoid the question. */
final class Evasion {
    /** A text longer than this says something, even if it begins with an excuse. */
    private static final int LONGEST = 70;

    private final Pattern whole;
    private final Pattern excuse;
    private final Pattern denial;

    Evasion(RulePack pack) {
        this.whole = Pattern.compile("(?:" + pack.pattern("evasion").pattern() + ")+", Pattern.CASE_INSENSITIVE);
        this.excuse = pack.pattern("evasion-excuse");
        this.denial = pack.pattern("evasion-denial");
    }

    /** Says that it does not apply, stands elsewhere or will not be told, and gives no reason; blank is no evasion. */
    boolean isEvasive(String text) {
        String bare = bare(text);
        return !bare.isEmpty()
                && (whole.matcher(bare).matches() || (bare.length() <= LONGEST && Phrases.in(bare, excuse)));
    }

    /** Denies a risk in one breath, without saying why. */
    boolean isBareDenial(String text) {
        return denial.matcher(bare(text)).matches();
    }

    private static String bare(String text) {
        return Phrases.flat(text).replaceAll("[。.;:、()《》“”\"!?,]", "");
    }
}
