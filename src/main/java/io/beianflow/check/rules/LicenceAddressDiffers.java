package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Imprints;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "licence-address-differs",
        reason = "RJ-048",
        severity = MAJOR,
        target = "/subject/licence/address",
        source = "S2：证件地址与营业执照住所一致",
        since = "2026.1")
@Component
final class LicenceAddressDiffers extends LicenceCheck {
    /** Fewer characters are a fragment of an address. */
    private static final int FRAGMENT = 6;

    LicenceAddressDiffers(Imprints imprints) {
        super(imprints);
    }

    @Override
    void compare(FilingPackage filing, Certificate licence, Findings findings) {
        String given = filing.subject().licence().address();
        String pointer = given == null || Fields.isBlank(given) ? "/subject/address" : "/subject/licence/address";
        String address = pointer.equals("/subject/address") ? filing.subject().address() : given;
        List<Printed> printed = licence.values(LicencePrint.ADDRESS);
        if (address == null || Fields.isBlank(address) || printed.isEmpty() || isPartOf(address, licence, printed)) {
            return;
        }
        Likeness likeness = shortened(address)
                .map(form -> compare(form, printed, licence))
                .min(Likeness::compareTo)
                .orElse(Likeness.UNSURE);
        if (likeness != Likeness.SAME) {
            Printed whole = printed.get(licence.imprint().exact() ? 0 : printed.size() - 1);
            place(findings, pointer, licence, likeness)
                    .report(address, whole.text(), address, trust(licence, likeness));
        }
    }

    /** Lines may be lost, and the province may be left out. */
    private static boolean isPartOf(String address, Certificate licence, List<Printed> printed) {
        String form = Printed.compact(address);
        return licence.print().text().contains(form)
                || printed.stream()
                        .map(way -> way.compact().text())
                        .anyMatch(way -> way.length() >= FRAGMENT
                                && (form.startsWith(way) || form.endsWith(way) || way.endsWith(form)));
    }

    /** With and without province and city. */
    private static Stream<String> shortened(String address) {
        return Stream.of(address, address.replaceFirst("^.{2,8}?(?:省|自治区)", ""))
                .flatMap(form -> Stream.of(form, form.replaceFirst("^.{2,8}?市(?=.{2,8}[区县市])", "")))
                .distinct();
    }
}
