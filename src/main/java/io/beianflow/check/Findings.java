package io.beianflow.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one rule finds in one package. */
public final class Findings {
    private final Rule rule;
    private final @Nullable Severity ordered;
    private final RejectionCatalogue catalogue;
    private final List<Finding> found = new ArrayList<>();

    /**
     * Opens an empty collection.
     *
     * @param ordered the severity the rule pack orders; null leaves it to the rule
     */
    Findings(Rule rule, @Nullable Severity ordered, RejectionCatalogue catalogue) {
        this.rule = rule;
        this.ordered = ordered;
        this.catalogue = catalogue;
    }

    /**
     * Reports a fault at the rule's own target.
     *
     * @param value what was found, quoted to the reader
     * @param details fill the rule's message
     */
    public void report(@Nullable Object value, Object... details) {
        at(rule.target()).report(value, details);
    }

    /** A fault at a place of its own, such as {@code /products/0/name}. */
    public Place at(String pointer) {
        return new Place(pointer);
    }

    List<Finding> found() {
        return List.copyOf(found);
    }

    /** Where a fault is; ends with {@link #report}. */
    public final class Place {
        private final String pointer;
        private @Nullable String file;
        private @Nullable Integer page;
        private Severity severity = rule.severity();
        private String source = rule.source();
        private @Nullable String material;

        private Place(String pointer) {
            this.pointer = pointer;
        }

        public Place inFile(@Nullable String name) {
            this.file = name;
            return this;
        }

        /** Counted from 1. */
        public Place onPage(int number) {
            this.page = number;
            return this;
        }

        /** A severity other than the rule's default, where a table decides. */
        public Place as(Severity decided) {
            this.severity = decided;
            return this;
        }

        public Place because(String article) {
            this.source = article;
            return this;
        }

        /** The material type whose stage decides the gate when the reason's own stage does not. */
        public Place about(String materialType) {
            this.material = materialType;
            return this;
        }

        /** The pack orders what a rule weighs; what the rule itself holds for less, as in doubt, it does not raise. */
        private Severity weight() {
            if (ordered == null) {
                return severity;
            }
            boolean lessened = severity.compareTo(rule.severity()) > 0;
            return lessened && severity.compareTo(ordered) > 0 ? severity : ordered;
        }

        /** Adds the finding; resident ID numbers are masked here at the latest. */
        public void report(@Nullable Object value, Object... details) {
            found.add(new Finding(
                    rule.id(),
                    rule.reason(),
                    weight(),
                    pointer,
                    file,
                    page,
                    value == null ? null : Masked.residentIds(value.toString()),
                    Arrays.stream(details).map(Findings::masked).toList(),
                    source,
                    catalogue.gate(rule.reason(), pointer, material)));
        }
    }

    private static Object masked(Object detail) {
        if (detail instanceof Label || detail instanceof Number) {
            return detail;
        }
        return Masked.residentIds(detail.toString());
    }
}
