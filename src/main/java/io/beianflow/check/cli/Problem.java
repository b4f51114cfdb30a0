package io.beianflow.check.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What could not be done, as problem+json (RFC 9457) writes it. */
record Problem(String type, String title, int status, String detail, List<Place> errors) {
    private static final String NO_TYPE = "about:blank";

    /** One place that is wrong; exactly one of pointer, file and entry is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            @Nullable String pointer,
            @Nullable String file,
            @Nullable String entry,
            String message,
            String remedy) {
        String where() {
            return pointer != null ? pointer : file != null ? file : String.valueOf(entry);
        }
    }

    static Problem of(Refusal refusal, MessageSource texts, Locale locale) {
        String code = "refusal." + refusal.code();
        Object[] arguments = refusal.arguments().toArray();
        return new Problem(
                NO_TYPE,
                texts.getMessage(code + ".title", arguments, locale),
                refusal.kind().status(),
                texts.getMessage(code + ".detail", arguments, locale),
                refusal.faults().stream()
                        .map(fault -> place(fault, texts, locale))
                        .toList());
    }

    /** A call that names no readable package, or options there are none of. */
    static Problem ofCall(String detail, MessageSource texts, Locale locale) {
        return new Problem(NO_TYPE, texts.getMessage("cli.wrong-call", null, locale), 422, detail, List.of());
    }

    /** The first place that is wrong, else the whole, in one sentence. */
    String why() {
        return errors.isEmpty()
                ? detail
                : errors.get(0).where() + " " + errors.get(0).message();
    }

    private static Place place(Fault fault, MessageSource texts, Locale locale) {
        Object[] arguments = fault.arguments().toArray();
        return new Place(
                fault.kind() == Fault.Kind.POINTER ? fault.place() : null,
                fault.kind() == Fault.Kind.FILE ? fault.place() : null,
                fault.kind() == Fault.Kind.ENTRY ? fault.place() : null,
                texts.getMessage("fault." + fault.code() + ".message", arguments, locale),
                texts.getMessage("fault." + fault.code() + ".remedy", arguments, locale));
    }
}
