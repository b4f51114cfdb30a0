package io.beianflow.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the findings mean together. */
public enum Verdict {
    /** Nothing above info. */
    READY,
    /** Major or minor findings only. */
    READY_WITH_WARNINGS,
    BLOCKED;

    /** The contract's word. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
