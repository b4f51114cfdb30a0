package io.beianflow.refusal;

import java.util.List;

/**
 * A request that is not carried out. The web module turns it into problem+json or an error page; nothing is stored.
 *
 * <p>Texts are keys of {@code messages_*.properties}: {@code refusal.<code>.title} says what happened,
 * {@code refusal.<code>.detail} why and what to do next. Arguments fill {@code {0}}, {@code {1}} …; they must hold no personal data.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of no this is; each kind has one HTTP status (contract section 4). */
    public enum Kind {
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        NOT_BUILT(501);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;
    private final List<String> waitingFor;

    private Refusal(Kind kind, String code, List<?> arguments, List<Fault> faults, List<String> waitingFor) {
        this(
                code + " " + arguments + (faults.isEmpty() ? "" : " " + faults),
                kind,
                code,
                arguments,
                faults,
                waitingFor);
    }

    private Refusal(
            String words, Kind kind, String code, List<?> arguments, List<Fault> faults, List<String> waitingFor) {
        super(words);
        this.kind = kind;
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.faults = List.copyOf(faults);
        this.waitingFor = List.copyOf(waitingFor);
    }

    public static Refusal of(Kind kind, String code, Object... arguments) {
        return new Refusal(kind, code, List.of(arguments), List.of(), List.of());
    }

    /** 404, also for what belongs to another company. */
    public static Refusal notFound(String what) {
        return of(Kind.NOT_FOUND, "not-found", what);
    }

    /** 422 with one fault per wrong field. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(Kind.INVALID, "invalid", List.of(), faults, List.of());
    }

    /** 409 that names the task keys the filing is waiting for. */
    public static Refusal waitingFor(String code, List<String> taskKeys, Object... arguments) {
        return new Refusal(Kind.CONFLICT, code, List.of(arguments), List.of(), taskKeys);
    }

    /** 422 or 413 about a package, with one fault per file, pointer or entry. */
    public static Refusal withFaults(Kind kind, String code, List<Fault> faults, Object... arguments) {
        return new Refusal(kind, code, List.of(arguments), faults, List.of());
    }

    /** The same refusal with a message people can read, for doors that show nothing but the message of an exception. */
    public Refusal inWords(String words) {
        return new Refusal(words, kind, code, arguments, faults, waitingFor);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Fault> faults() {
        return faults;
    }

    public List<String> waitingFor() {
        return waitingFor;
    }
}
