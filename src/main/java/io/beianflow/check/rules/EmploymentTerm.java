package io.beianflow.check.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The term of office (任职期限) that an employment proof shows. */
final class EmploymentTerm {
    private static final Pattern UNTIL_NOW = Pattern.compile("截[至止](?:到|目前)?" + WrittenDate.PATTERN);
    private static final Pattern NAMED_BEFORE =
            Pattern.compile("(?:任职|聘用|聘任|任期|聘期|期限|入职|到岗|到职|在岗|受聘|供职|就职|合同|起始|开始|自|从)[^。;]{0,14}$");
    private static final Pattern SAID_AFTER = Pattern.compile("^[^。;]{0,4}(?:起|至|到|[-—~–]+|入职|到岗|加入|任职|担任|受聘|开始|来我)");

    private EmploymentTerm() {}

    /** The day it began. */
    static Optional<WrittenDate> start(String proof) {
        String plain = Prose.plain(proof);
        String bare = UNTIL_NOW.matcher(plain).replaceAll("");
        return WrittenDate.in(bare).stream()
                .filter(date -> NAMED_BEFORE
                                .matcher(bare.substring(Math.max(0, date.start() - 20), date.start()))
                                .find()
                        || SAID_AFTER
                                .matcher(bare.substring(date.end(), Math.min(bare.length(), date.end() + 10)))
                                .find())
                .findFirst();
    }

    /** The day it ends, where one is written right behind the first. */
    static Optional<WrittenDate> end(String proof) {
        String plain = UNTIL_NOW.matcher(Prose.plain(proof)).replaceAll("");
        Optional<WrittenDate> start = start(proof);
        List<WrittenDate> dates = WrittenDate.in(plain);
        return start.flatMap(from -> dates.stream()
                .filter(date -> date.start() > from.start()
                        && plain.substring(from.end(), date.start()).matches("起?(?:至|到|[-—~–]+|,?终止于|,?止于)"))
                .findFirst());
    }
}
