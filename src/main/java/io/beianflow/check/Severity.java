package io.beianflow.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad a finding is; only a blocker stops a filing. */
public enum Severity {
    BLOCKER,
    MAJOR,
    MINOR,
    INFO;

    /** The contract's word. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
