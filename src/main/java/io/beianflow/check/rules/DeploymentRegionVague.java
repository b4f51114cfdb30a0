package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "deployment-region-vague",
        reason = "RJ-027",
        severity = MAJOR,
        target = "/algorithm/model/deploymentRegion",
        source = "自评估报告模板：软硬件设施及部署位置",
        since = "2026.1")
@Component
final class DeploymentRegionVague implements Check {
    private static final Pattern PLACE = Pattern.compile("[\\u4e00-\\u9fa5]{2,8}(?:省|市|自治区|自治州|县|特别行政区)");
    private static final Pattern NO_PLACE = Pattern.compile("城市|本市|本省|省市|外省|各省|县级以上");

    private final RulePack pack;

    DeploymentRegionVague(RulePack pack) {
        this.pack = pack;
    }

    /** A cloud, the country or a room is no place; nothing at all is the business of deployment-missing, abroad of deployment-abroad. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String region = filing.algorithm().model().deploymentRegion();
        if (region == null || Fields.saysNothing(region) || filing.isCancellation()) {
            return;
        }
        String flat = Flat.of(region);
        boolean place = Stream.concat(pack.words("provinces").stream(), pack.words("cities").stream())
                        .anyMatch(flat::contains)
                || PLACE.matcher(NO_PLACE.matcher(flat).replaceAll("")).find();
        boolean vague = pack.words("vague-places").stream().anyMatch(flat::contains);
        if (!place && vague) {
            findings.report(region, region);
        }
    }
}
