package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "officer-differs-in-document",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；S2：各材料的算法安全负责人一致",
        since = "2026.1")
@Component
final class OfficerDiffersInDocument extends StatedValue {
    /** What these say about the officer is compared with each other (RJ-053). */
    private static final Set<String> LETTERS = Set.of("employment-proof", "security-officer-commitment");

    private final PersonNames names;

    OfficerDiffersInDocument(OwnTexts texts, PersonNames names) {
        super(texts);
        this.names = names;
    }

    @Override
    @Nullable
    String expected(FilingPackage filing) {
        return filing.subject().securityOfficer().name();
    }

    @Override
    boolean looksAt(Sheet sheet) {
        return !LETTERS.contains(sheet.material().type());
    }

    @Override
    List<String> stated(Sheet sheet, String expected, FilingPackage filing) {
        Stream<String> labelled = names.after("算法安全(?:负责人|责任人)", sheet).stream();
        Stream<String> table = names.after("负责人基本(?:信息|情况)\\s{0,2}姓名", sheet).stream();
        return Stream.concat(labelled, table)
                .filter(name -> !Names.same(name, expected))
                .toList();
    }
}
