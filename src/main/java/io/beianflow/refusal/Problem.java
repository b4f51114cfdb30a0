package io.beianflow.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A refusal in the words of one language, in the shape of problem+json (RFC 9457).
 *
 * @param type {@code urn:beianflow:problem:} and the code of the refusal
 * @param title what happened
 * @param status HTTP status
 * @param detail why, and what to do next
 * @param errors per wrong place {@code pointer}, {@code file} or {@code entry}, with {@code message} and {@code remedy}
 * @param waitingFor keys of the tasks the filing waits for
 * @param id of our own fault, as the log has it; null for everything that is not our fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Map<String, String>> errors,
        List<String> waitingFor,
        @Nullable String id) {
    private static final String TYPE = "urn:beianflow:problem:";

    /** Says a refusal in a language. A code without texts is said in general words, never not at all. */
    public static Problem of(Refusal refusal, MessageSource texts, Locale language) {
        Object[] arguments = refusal.arguments().toArray();
        String kind = refusal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(
                TYPE + refusal.code(),
                text(
                        texts,
                        language,
                        "refusal." + refusal.code() + ".title",
                        "refusal.kind." + kind + ".title",
                        arguments),
                refusal.kind().status(),
                text(
                        texts,
                        language,
                        "refusal." + refusal.code() + ".detail",
                        "refusal.kind." + kind + ".detail",
                        arguments),
                refusal.faults().stream()
                        .map(fault -> place(fault, texts, language))
                        .toList(),
                refusal.waitingFor(),
                null);
    }

    /** An answer that is no refusal of ours, such as a wrong method; texts as for a refusal of this code. */
    public static Problem of(int status, String code, MessageSource texts, Locale language, Object... arguments) {
        return new Problem(
                TYPE + code,
                text(texts, language, "refusal." + code + ".title", "refusal.fault.title", arguments),
                status,
                text(texts, language, "refusal." + code + ".detail", "refusal.fault.detail", arguments),
                List.of(),
                List.of(),
                null);
    }

    /** The same with wrong places, see {@link #errors}. */
    public Problem withErrors(List<Map<String, String>> places) {
        return new Problem(type, title, status, detail, List.copyOf(places), waitingFor, id);
    }

    /** The same with the id under which the log has the fault. */
    public Problem withId(String fault) {
        return new Problem(type, title, status, detail, errors, waitingFor, fault);
    }

    private static Map<String, String> place(Fault fault, MessageSource texts, Locale language) {
        Object[] arguments = fault.arguments().toArray();
        Map<String, String> place = new LinkedHashMap<>();
        place.put(fault.kind().name().toLowerCase(Locale.ROOT), fault.place());
        String code = "fault." + fault.code();
        place.put("message", text(texts, language, code + ".message", "fault.general.message", arguments));
        place.put("remedy", text(texts, language, code + ".remedy", "fault.general.remedy", arguments));
        return place;
    }

    private static String text(MessageSource texts, Locale language, String key, String otherwise, Object[] arguments) {
        String known = texts.getMessage(key, arguments, null, language);
        return known == null ? texts.getMessage(otherwise, arguments, language) : known;
    }
}
