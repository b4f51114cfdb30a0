package io.beianflow.check;

import java.util.regex.Pattern;

/** Tells sources that are law, a regulation or a national standard from the experience of people who file. */
final class Law {
    private static final Pattern LAW = Pattern.compile("GB(/T)?\\s?\\d|规定|办法|条例|法典|法第");

    private Law() {}

    /** Whether neither a pack nor a waiver may take the finding out of the way: a blocker that the law itself demands. */
    static boolean demands(Severity severity, String source) {
        return severity == Severity.BLOCKER && LAW.matcher(source).find();
    }
}
