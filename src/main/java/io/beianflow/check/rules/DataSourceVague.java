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
        id = "data-source-vague",
        reason = "RJ-020",
        severity = MAJOR,
        target = "/algorithm/data/sets/*/source",
        source = "S3：写明每个数据集从哪里来",
        since = "2026.1")
@Component
final class DataSourceVague implements Check {

    private static final Pattern VAGUE = Pattern.compile(
            "网络(?:公开)?(?:数据|资料|信息|收集|采集|获取)|互联网|公开(?:渠道|数据|资料|信息|网络|来源|途径)|网上|全网|爬取|抓取|采集自网|第三方|合作(?:方|伙伴)|外部|多(?:种|个|方|渠道)|各(?:种|类|大)|相关(?:数据|渠道|部门)|历史(?:数据|积累)|积累|收集整理|自行收集|市场");

    private static final Pattern CONCRETE = Pattern.compile(
            "《|\\d|https?:|www\\.|[a-zA-Z]{4,}|本公司|我司|公司(?!历史|长期|多年|业务)|本(?:店|院|馆|社|单位|中心|校|平台)|团队|自行编写|自编|自有|员工|编辑部|编辑人员|标注|录制|用户在|用户(?:主动|公开)|平台内|产品内|站内|APP|小程序|购自|采购|合同|授权|许可|捐赠|统计局|人民政府|图书馆|博物馆|大学|研究(?:院|所)|出版社|交易所|委员会|[\\u4e00-\\u9fa5]{2,}(?:局|厅|部门?|院|所|社|网站)(?:公开|发布)|国家标准|法律法规|监管通报");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<Algorithm.AlgorithmData.DataSet> sets = filing.algorithm().data().sets();
        for (int i = 0; i < sets.size(); i++) {
            String source = sets.get(i).source();
            // One that says nothing is the business of data-source-unclear.
            if (source != null && !Fields.saysNothing(source) && isVague(source)) {
                findings.at("/algorithm/data/sets/" + i + "/source").report(source, i + 1, source);
            }
        }
    }

    static boolean isVague(String source) {
        String normal = Clauses.normal(source);
        return !CONCRETE.matcher(normal).find() && (VAGUE.matcher(normal).find() || normal.length() < 5);
    }
}
