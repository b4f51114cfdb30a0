package io.beianflow.person;

/** Shows just enough of a personal value to recognise it. */
public final class Masks {
    private Masks() {}

    /**
     * An ID number keeps its first 6 and last 4 characters, a phone its first 3 and last 4, an address its first letter and its domain; what
     * is too short for that is hidden altogether.
     *
     * @param field {@code idNumber}, {@code phone}, {@code mobile} or {@code email}
     */
    public static String mask(String field, String value) {
        return switch (field) {
            case "idNumber" -> keep(value, 6, 4);
            case "email" ->
                value.indexOf('@') < 1
                        ? hidden(value.length())
                        : value.charAt(0) + "***" + value.substring(value.indexOf('@'));
            default -> keep(value, 3, 4);
        };
    }

    private static String keep(String value, int first, int last) {
        int between = value.length() - first - last;
        return between < 4
                ? hidden(value.length())
                : value.substring(0, first) + hidden(between) + value.substring(value.length() - last);
    }

    private static String hidden(int length) {
        return "*".repeat(length);
    }
}
