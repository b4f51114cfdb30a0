package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "region-differs-in-document",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "自评估报告模板：软硬件设施及部署位置；S2",
        since = "2026.1")
@Component
final class RegionDiffersInDocument extends StatedValue {
    private final RulePack pack;

    RegionDiffersInDocument(OwnTexts texts, RulePack pack) {
        super(texts);
        this.pack = pack;
    }

    /** Silent when the form names no city: then it is vague, the business of deployment-region-vague. */
    @Override
    @Nullable
    String expected(FilingPackage filing) {
        Algorithm.Model model = filing.algorithm().model();
        String region = Objects.toString(model.deploymentRegion(), "");
        return pack.words("cities").stream().anyMatch(region::contains) ? region : null;
    }

    @Override
    List<String> stated(Sheet sheet, String expected, FilingPackage filing) {
        String known = String.join("", OwnTexts.answers(filing).values());
        String cities = String.join("|", pack.words("cities"));
        Pattern place =
                Pattern.compile("(?:部署(?:在|于)|部署位置(?::|为|在)*|机房(?:位于|设在)|存储(?:在|于))[^,。;:、]{0,8}?(" + cities + ")");
        Pattern ofOthers = AnyOf.of(pack.words("others-sentence"));
        return place.matcher(sheet.flat())
                .results()
                .filter(found -> !known.contains(found.group(1)))
                .filter(found -> !ofOthers.matcher(Flat.sentence(sheet.flat(), found.start(), found.end()))
                        .find())
                .map(found -> found.group(1))
                .toList();
    }
}
