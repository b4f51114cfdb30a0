package io.beianflow.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a diagram says: its elements and the ways between them, in the order of the file.
 *
 * @param key of the process
 * @param name its label
 * @param version the deployed version
 */
public record Outline(String key, String name, int version, List<Element> elements) {
    public Outline {
        elements = List.copyOf(elements);
    }

    /** What kind of element this is; TERMINATION is an end that ends everything else too, OTHER whatever is not listed. */
    public enum Kind {
        START,
        USER_TASK,
        AUTOMATIC,
        CALL,
        SUB_PROCESS,
        CHOICE,
        PARALLEL,
        END,
        TERMINATION,
        OTHER
    }

    /**
     * An element.
     *
     * @param inside id of the sub-process it lies in, null for the process itself
     * @param ways out of it
     * @param arrivals how many ways lead into it
     * @param calls key of the process that a call activity starts
     * @param in what is handed to it, target variable to source: the name of a variable, or a literal in quotes
     * @param out what comes back from it, target variable to source variable
     * @param timersLeadTo ids of the elements behind its boundary timers
     */
    public record Element(
            String id,
            String name,
            Kind kind,
            @Nullable String inside,
            List<Way> ways,
            int arrivals,
            @Nullable String calls,
            Map<String, String> in,
            Map<String, String> out,
            List<String> timersLeadTo) {
        public Element {
            ways = List.copyOf(ways);
            in = Map.copyOf(in);
            out = Map.copyOf(out);
            timersLeadTo = List.copyOf(timersLeadTo);
        }
    }

    /**
     * A sequence flow.
     *
     * @param name its label, may be empty
     * @param condition such as {@code outcome == 'passed'}, {@code blocked} or {@code !approved}; null if there is none
     * @param otherwise whether it is taken when no condition holds
     */
    public record Way(String target, String name, @Nullable String condition, boolean otherwise) {}

    /** The start of the process, or of a sub-process. */
    public Optional<Element> start(@Nullable String inside) {
        return elements.stream()
                .filter(element -> element.kind() == Kind.START
                        && (inside == null ? element.inside() == null : inside.equals(element.inside())))
                .findFirst();
    }

    public Optional<Element> element(String id) {
        return elements.stream().filter(element -> element.id().equals(id)).findFirst();
    }
}
