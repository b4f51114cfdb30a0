package io.beianflow.refusal;

import java.util.List;

/**
 * One place that is wrong in a refused request.
 *
 * @param kind whether {@code place} is a JSON pointer, a file of the package or an entry of the archive
 * @param place where, for example {@code /submittedOn}
 * @param code key of the texts {@code fault.<code>.message} and {@code fault.<code>.remedy}
 * @param arguments fill {@code {0}}, {@code {1}} … of both texts; no personal data
 */
public record Fault(Kind kind, String place, String code, List<Object> arguments) {
    /** The contract's member names. */
    public enum Kind {
        POINTER,
        FILE,
        ENTRY
    }

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault at(String pointer, String code, Object... arguments) {
        return new Fault(Kind.POINTER, pointer, code, List.of(arguments));
    }
}
