package io.beianflow.check.rules;

import io.beianflow.identifier.ResidentId;
import io.beianflow.identifier.Uscc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with a check character, read off a certificate: the check character tells whether they were read right. */
final class PrintedCode {
    private static final Pattern EIGHTEEN = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])");
    private static final Pattern AFTER_LABEL = Pattern.compile("(?:代码|号码|证号)[:;]?([0-9A-Za-z]{18})(?![0-9A-Za-z])");

    private PrintedCode() {}

    /** A credit code on the print that is not the form's own; empty when that one is there too, or nothing was read for sure. */
    static Optional<String> otherThan(Uscc form, PrintedFields print) {
        List<String> read = read(print);
        boolean shown = read.stream().anyMatch(code -> alike(code).equals(alike(form.value())));
        return shown
                ? Optional.empty()
                : read.stream()
                        .flatMap(code -> Uscc.parse(code).stream())
                        .filter(Uscc::isConsistent)
                        // A resident ID number may pass by chance.
                        .filter(code -> ResidentId.parse(code.value())
                                .filter(ResidentId::isConsistent)
                                .isEmpty())
                        .map(Uscc::value)
                        .findFirst();
    }

    /** A resident ID number on the print that is not the form's own. */
    static Optional<ResidentId> otherThan(ResidentId form, PrintedFields print) {
        List<String> read = read(print);
        boolean shown = read.stream().anyMatch(code -> alike(code).equals(alike(form.value())));
        return shown
                ? Optional.empty()
                : residentIds(read).filter(number -> !number.equals(form)).findFirst();
    }

    static boolean hasResidentId(PrintedFields print) {
        return residentIds(read(print)).findAny().isPresent();
    }

    private static java.util.stream.Stream<ResidentId> residentIds(List<String> read) {
        return read.stream()
                .flatMap(code -> ResidentId.parse(code).stream())
                .filter(number -> number.isConsistent() && number.birthDate().isPresent());
    }

    private static List<String> read(PrintedFields print) {
        List<String> read = new ArrayList<>();
        for (Printed piece : print.pieces()) {
            for (Pattern pattern : List.of(EIGHTEEN, AFTER_LABEL)) {
                Matcher matcher = pattern.matcher(piece.text());
                while (matcher.find()) {
                    read.add(matcher.group(matcher.groupCount()).toUpperCase(Locale.ROOT));
                }
            }
        }
        return read;
    }

    /** One character for each group of those that look alike. */
    private static String alike(String code) {
        return code.replace('O', '0')
                .replace('D', '0')
                .replace('Q', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('T', '1')
                .replace('Z', '2')
                .replace('S', '5')
                .replace('G', '6')
                .replace('B', '8')
                .replace('V', 'U')
                .replace('Y', 'U');
    }
}
