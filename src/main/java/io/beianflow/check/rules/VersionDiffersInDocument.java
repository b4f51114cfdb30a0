package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "version-differs-in-document",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S2：各材料的算法版本一致",
        since = "2026.1")
@Component
final class VersionDiffersInDocument extends StatedValue {
    private static final String NUMBER = "V?(\\d{1,3}(?:\\.\\d{1,4}){1,3})";

    VersionDiffersInDocument(OwnTexts texts) {
        super(texts);
    }

    @Override
    @Nullable
    String expected(FilingPackage filing) {
        return filing.algorithm().version();
    }

    @Override
    List<String> stated(Sheet sheet, String expected, FilingPackage filing) {
        String name = Pattern.quote(Flat.of(Objects.toString(filing.algorithm().name(), "-")));
        Pattern version = Pattern.compile(
                "(?:算法版本号?(?::|为|是)?|算法基本情况:?(?:算法)?版本号?(?::|为|是)?|" + name + "\\(?(?:版本)?)" + NUMBER,
                Pattern.CASE_INSENSITIVE);
        return version.matcher(sheet.flat())
                .results()
                .map(found -> found.group(1))
                .filter(stated -> !bare(stated).equals(bare(expected)))
                .toList();
    }

    private static String bare(String version) {
        return Flat.of(version).replaceFirst("^[Vv版本]+", "").replaceFirst("(?:\\.0)+$", "");
    }
}
