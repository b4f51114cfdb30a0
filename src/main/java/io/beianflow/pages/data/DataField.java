package io.beianflow.pages.data;

import java.util.List;

/**
 * One field of the filing's data as the package schema declares it.
 *
 * @param pattern JSON pointer, list positions as {@code *}
 * @param name last step of the pattern
 * @param options ids to choose from
 * @param children members of a group, or of one row
 */
public record DataField(String pattern, String name, Kind kind, List<String> options, List<DataField> children) {
    /** How a field is entered. */
    public enum Kind {
        TEXT,
        AREA,
        DAY,
        /** A day, or a word such as 长期 for no end. */
        DAY_OR_WORD,
        NUMBER,
        YES_NO,
        SELECT,
        /** Several of the options. */
        CHECKS,
        /** A list of texts, one per line. */
        LINES,
        GROUP,
        ROWS,
        /** Names and values that the schema leaves open. */
        OPEN
    }

    public DataField {
        options = List.copyOf(options);
        children = List.copyOf(children);
    }

    /** Whether the value is personal: shown masked, and left as it is when nothing is entered. */
    public boolean personal() {
        return pattern.matches("/subject/(legalRepresentative|securityOfficer|contact)/(idNumber|phone|mobile|email)");
    }

    public boolean isGroup() {
        return kind == Kind.GROUP;
    }

    public boolean isRows() {
        return kind == Kind.ROWS;
    }

    /** Id of the kind, for pages. */
    public String control() {
        return kind.name();
    }
}
