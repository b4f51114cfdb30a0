package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "data-basis-vague",
        reason = "RJ-020",
        severity = MAJOR,
        target = "/algorithm/data/sets/*/legalBasis",
        source = "S3：写明数据合法性依据；个人信息保护法第十三条",
        since = "2026.1")
@Component
final class DataBasisVague implements Check {

    private static final Pattern EMPTY_PHRASE =
            Pattern.compile("合法|合规|正规|符合(?:法律|法规|规定|要求|相关)|依法|遵守|无侵权|没有侵权|不侵权|没有问题|公开数据|网络公开|公开可用");

    private static final Pattern CONCRETE = Pattern.compile(
            "《|第[\\d一二三四五六七八九十百]+条|同意|授权|许可|协议|合同|著作权|版权|所有权|自有|自行|职务作品|公有领域|开放(?:政府)?数据|约定|MIT|Apache|CC|BSD|GPL|单独|义务|脱敏|匿名|去标识|不含|采购|购买|捐赠",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<Algorithm.AlgorithmData.DataSet> sets = filing.algorithm().data().sets();
        for (int i = 0; i < sets.size(); i++) {
            String basis = sets.get(i).legalBasis();
            if (basis != null && !Fields.saysNothing(basis) && isVague(basis)) {
                findings.at("/algorithm/data/sets/" + i + "/legalBasis").report(basis, i + 1, basis);
            }
        }
    }

    static boolean isVague(String basis) {
        String normal = Clauses.normal(basis);
        return EMPTY_PHRASE.matcher(normal).find() && !CONCRETE.matcher(normal).find();
    }
}
