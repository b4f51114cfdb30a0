package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static io.beianflow.check.PackageBuilder.aSample;

import io.beianflow.check.RuleExamples.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One fault each in what materials say of the same thing. */
final class ConsistencyExamples {
    private static final String WRITING = "writing-assistant";
    private static final String REPORT = "self-assessment-report";

    private final List<Example> examples = new ArrayList<>();

    private ConsistencyExamples() {
        notAsNamed();
        subjectAndPeople();
        algorithmAndProducts();
        dates();
        figures();
        leftovers();
        voices();
        technology();
    }

    static List<Example> all() {
        return new ConsistencyExamples().examples;
    }

    private void add(String rule, PackageBuilder broken, String target, String value, String message) {
        examples.add(new Example(rule, broken, target, value, message));
    }

    /** A fault in the text of one document of a sample. */
    private void inText(
            String rule, String sample, String type, UnaryOperator<String> change, String value, String message) {
        PackageBuilder broken = aSample(sample).withText(type, change);
        add(rule, broken, broken.pointer(type) + "/file", value, message);
    }

    private static UnaryOperator<String> replacing(String old, String with) {
        return text -> text.replaceFirst(spaced(old), with);
    }

    /** Finds a passage wherever its lines were broken. */
    private static String spaced(String passage) {
        return String.join(
                "\\s*",
                passage.codePoints()
                        .mapToObj(c -> java.util.regex.Pattern.quote(Character.toString(c)))
                        .toList());
    }

    private static UnaryOperator<String> adding(String sentence) {
        return text -> {
            int end = text.lastIndexOf("单位名称（盖章）");
            return end < 0 ? text + "\n" + sentence : text.substring(0, end) + sentence + "\n" + text.substring(end);
        };
    }

    private void notAsNamed() {
        PackageBuilder blank = aPackage().withContent(REPORT, Paper.of(" ").content());
        add(
                "self-assessment-report-missing",
                blank,
                blank.pointer(REPORT) + "/file",
                "materials/self-assessment-report.pdf",
                "缺少材料：算法安全自评估报告（交来的文件是空白的）");
        PackageBuilder another = aSample(WRITING)
                .withContent(
                        "filing-commitment",
                        Paper.of("算法安全负责人承诺书\n本人顾清川，承诺如实填报备案信息。").sealed().content());
        add(
                "commitment-letter-missing",
                another,
                another.pointer("filing-commitment") + "/file",
                "subject/算法备案承诺书.pdf",
                "缺少材料：算法备案承诺书（交来的文件其实是另一份材料）");
        PackageBuilder unrelated = aPackage()
                .withContent(
                        "public-content",
                        Paper.of(
                                        "会议纪要\n2026年10月9日上午，产品组在三楼会议室召开例会，讨论第四季度的版本排期、招聘进度和团建安排。会议决定十一月前完成两名后端工程师的面试，团建改到十二月第一周，版本冻结日为十一月十八日，由各组组长负责落实并在下周例会上汇报。")
                                .content());
        add(
                "public-content-missing",
                unrelated,
                unrelated.pointer("public-content") + "/file",
                "materials/public-content.pdf",
                "缺少材料：拟公示内容（交来的文件其实是另一份材料）");
    }

    private void subjectAndPeople() {
        inText(
                "subject-name-differs-in-document",
                WRITING,
                "filing-commitment",
                replacing("主体名称：杭州砚溪禾科技有限公司", "主体名称：杭州砚溪禾网络科技有限公司"),
                "杭州砚溪禾网络科技有限公司",
                "算法备案承诺书写的主体名称是“杭州砚溪禾网络科技有限公司”，填报的是“杭州砚溪禾科技有限公司”");
        add(
                "subject-name-alone",
                aSample(WRITING)
                        .with("/subject/name", "杭州砚溪禾信息科技有限公司")
                        .with("/products/0/icpHolder", "杭州砚溪禾信息科技有限公司")
                        .with("/products/1/icpHolder", "杭州砚溪禾信息科技有限公司")
                        .with("/products/2/icpHolder", "杭州砚溪禾信息科技有限公司"),
                "/subject/name",
                "杭州砚溪禾信息科技有限公司",
                "填报的主体名称是“杭州砚溪禾信息科技有限公司”，各份材料写的都是“杭州砚溪禾科技有限公司”");
        inText(
                "subject-code-differs-in-document",
                WRITING,
                "responsibility-statement",
                text -> text.replace("91330106MA2YX0H18P", "91330106MA2YX0H81P"),
                "91330106MA2YX0H81P",
                "落实算法安全主体责任基本情况写的统一社会信用代码是“91330106MA2YX0H81P”，填报的是“91330106MA2YX0H18P”");
        inText(
                "officer-differs-in-document",
                WRITING,
                "filing-commitment",
                replacing("算法安全负责人：顾清川", "算法安全负责人：陆知棠"),
                "陆知棠",
                "算法备案承诺书写的算法安全负责人是“陆知棠”，填报的是“顾清川”");
        inText(
                "legal-representative-differs-in-document",
                WRITING,
                "filing-commitment",
                replacing("法定代表人（签名）：", "法定代表人：沈砚和\n法定代表人（签名）："),
                "沈砚和",
                "算法备案承诺书写的法定代表人是“沈砚和”，填报的是“沈砚禾”");
        inText(
                "officer-term-differs-in-document",
                WRITING,
                "responsibility-statement",
                replacing("任职期限 2024年6月3日", "任职期限 2025年6月3日"),
                "2025-06-03",
                "落实算法安全主体责任基本情况写的任职起始日是 2025-06-03，填报的是 2024-06-03");
    }

    private void algorithmAndProducts() {
        inText(
                "algorithm-name-differs-in-document",
                WRITING,
                "public-content",
                replacing("砚溪文稿生成合成类算法", "砚溪文案生成合成类算法"),
                "砚溪文案生成合成类算法",
                "拟公示内容写的算法名称是“砚溪文案生成合成类算法”，填报的是“砚溪文稿生成合成类算法”");
        inText(
                "version-differs-in-document",
                WRITING,
                REPORT,
                replacing("版本1.2", "版本1.3"),
                "1.3",
                "算法安全自评估报告写的版本是“1.3”，填报的是“1.2”");
        inText(
                "category-differs-in-report",
                "trail-recommendation",
                REPORT,
                replacing("算法类型 个性化推送类", "算法类型 排序精选类"),
                "排序精选类",
                "算法安全自评估报告写的算法类型是“排序精选类”，填报的是“个性化推送类”");
        inText(
                "online-status-differs-in-report",
                WRITING,
                REPORT,
                replacing("算法上线情况 已上线，上线时间：2026年11月16日", "算法上线情况 未上线"),
                "未上线",
                "算法安全自评估报告写的上线情况是“未上线”，填报的是“已上线”");
        inText(
                "region-differs-in-document",
                "trail-recommendation",
                "privacy-policy",
                replacing("存储在四川省成都市", "存储在贵州省贵阳市"),
                "贵阳",
                "隐私政策写的部署位置在“贵阳”，填报的是“四川省成都市”");
        inText(
                "product-name-differs-in-document",
                WRITING,
                "user-agreement",
                replacing("砚溪写作用户协议", "砚溪文书用户协议"),
                "砚溪文书",
                "用户协议写的产品名称是“砚溪文书”，填报的是“砚溪写作APP、砚溪写作小程序、砚溪写作网站”");
        inText(
                "display-form-differs",
                "trail-recommendation",
                REPORT,
                text -> text.replaceFirst("展示形态：\\s*小程序", "展示形态：网站"),
                "APP、网站",
                "报告写的展示形态是“APP、网站”，产品信息填报的是“APP、小程序”");
        inText(
                "icp-number-differs-in-document",
                "trail-recommendation",
                REPORT,
                text -> text.replace("蜀ICP备2023045127号-2A", "蜀ICP备2023045721号-2A"),
                "蜀ICP备2023045721号-2A",
                "算法安全自评估报告写的ICP备案号是“蜀ICP备2023045721号-2A”，填报的是“蜀ICP备2023045127号-2A、蜀ICP备2023045127号-3X”");
    }

    private void dates() {
        inText(
                "report-date-differs",
                WRITING,
                REPORT,
                replacing("自评估时间 2026年11月10日", "自评估时间 2026年10月1日"),
                "2026-10-01",
                "算法安全自评估报告写的日期是 2026-10-01，填报的是 2026-11-10");
        inText(
                "document-date-impossible",
                WRITING,
                "public-content",
                replacing("2026年11月18日", "2027年11月18日"),
                "2027-11-18",
                "拟公示内容的落款日期是 2027-11-18，晚于提交日 2026-11-23");
        inText(
                "document-date-differs",
                WRITING,
                "public-content",
                replacing("2026年11月18日", "2026年11月8日"),
                "2026-11-08",
                "拟公示内容的落款日期是 2026-11-08，填报的材料日期是 2026-11-18");
    }

    private void figures() {
        inText(
                "users-differ-in-text",
                "trail-recommendation",
                REPORT,
                replacing("月活跃用户98400人", "月活跃用户12.8万人"),
                "月活跃用户12.8万",
                "算法安全自评估报告写的是“月活跃用户12.8万”，填报的月活/日活/总量是：岚径APP 98400/17200/356000、岚径小程序 32600/4900/87000");
        add(
                "subject-users-below-product",
                aPackage().with("/subject/mau", 9000),
                "/subject/mau",
                "9000",
                "主体月活 9000 少于单个产品的月活 12000");
    }

    private void leftovers() {
        inText(
                "company-of-others",
                WRITING,
                "user-agreement",
                replacing("草稿由人工智能生成，可能有误", "本服务由上海墨痕信息技术有限公司运营，草稿由人工智能生成，可能有误"),
                "上海墨痕信息技术有限公司",
                "用户协议中有其他公司的名称“上海墨痕信息技术有限公司”");
        inText(
                "domain-of-others",
                WRITING,
                "privacy-policy",
                replacing("客服电话", "邮箱service@mohen.example，客服电话"),
                "service@mohen.example",
                "隐私政策中有不属于本主体的网址或邮箱“service@mohen.example”");
        inText(
                "icp-number-of-others",
                WRITING,
                "user-agreement",
                adding("备案信息：沪ICP备19007736号-5"),
                "沪ICP备19007736号-5",
                "用户协议中有不属于本主体的ICP备案号“沪ICP备19007736号-5”");
        inText(
                "product-of-others",
                WRITING,
                "privacy-policy",
                replacing("砚溪写作隐私政策", "墨痕速记隐私政策"),
                "墨痕速记",
                "隐私政策中有其他产品的名称“墨痕速记”");
        inText("placeholder-in-document", WRITING, REPORT, adding("本报告由XX公司技术部编制。"), "XX公司", "算法安全自评估报告中残留“XX公司”");
        inText(
                "machine-text-in-document",
                WRITING,
                REPORT,
                adding("希望以上内容对您有所帮助。"),
                "希望以上内容对您有所帮助",
                "算法安全自评估报告中残留“希望以上内容对您有所帮助”");
        inText("markdown-in-document", WRITING, REPORT, adding("**风险等级**：低"), "**风险等级**", "算法安全自评估报告中残留“**风险等级**”");
        inText(
                "passage-repeated",
                WRITING,
                "public-content",
                adding("用户提交要点之后可以随时修改草稿，也可以向客服部门投诉。用户提交要点之后可以随时修改草稿，也可以向客服部门投诉。"),
                "用户提交要点之后可以随时修改草稿,也可以向客服部门投诉",
                "拟公示内容中重复出现“用户提交要点之后可以随时修改草稿,也可以向客服部门投诉”");
    }

    private void voices() {
        PackageBuilder phrases = aPackage()
                .withContent(
                        "public-content",
                        Paper.of(
                                        "拟公示内容\n算法名称：云岫文本生成算法\n算法基本原理：随着人工智能技术的快速发展，内容生成日新月异。首先，我们高度重视算法安全，建立健全各项制度；\n算法运行机制：其次，全方位、多层次打造闭环管理，持续优化用户体验；\n算法应用场景：再次，积极响应监管要求，切实加强管理；\n算法目的意图：最后，以先进的技术赋能行业，为用户提供优质服务。综上所述，科学合理，应用广泛，让每一位读者和每一位作者都能在这里感受到科技带来的便利，在日常的阅读和写作之中体会到智能服务的温度，也让社会各界看到我们的责任与担当，共同营造清朗有序的网络环境。")
                                .content());
        add(
                "stock-phrases-only",
                phrases,
                phrases.pointer("public-content") + "/file",
                "随着人工智能技术的快速发展、日新月异、首先",
                "拟公示内容中有 20 处套话（如随着人工智能技术的快速发展、日新月异、首先），少有数字和本产品的名称");
        inText(
                "self-designation-mixed",
                WRITING,
                REPORT,
                adding("我司已完成整改。本公司对结论负责，我们会持续改进。"),
                "我司×1、本公司×1、我们×1",
                "算法安全自评估报告中自称不一：我司×1、本公司×1、我们×1");
        inText(
                "another-genre-in-report",
                WRITING,
                REPORT,
                adding("本章由法务部撰写，与前文口径以法务为准。"),
                "本章由法务部撰写",
                "算法安全自评估报告中有标书、合同或分头撰写的痕迹：本章由法务部撰写");
        inText(
                "time-limit-contradicts",
                WRITING,
                "user-agreement",
                replacing("24小时内答复", "72小时内答复"),
                "72小时",
                "用户协议写的投诉举报的答复时限是“72小时”，别处写的是“24小时”");
    }

    private void technology() {
        inText(
                "model-undeclared",
                "trail-recommendation",
                REPORT,
                adding("游记摘要通过接口调用通义千问模型生成。"),
                "通义千问",
                "算法安全自评估报告写到使用“通义千问”，但模型来源中没有申报");
        inText(
                "role-differs-in-text",
                WRITING,
                REPORT,
                replacing("生成合成类（服务提供者）", "生成合成类（服务技术支持者）"),
                "生成合成类(服务技术支持者",
                "算法安全自评估报告写的是“生成合成类(服务技术支持者”，填报的角色是“服务提供者”");
        add(
                "deployment-region-vague",
                aPackage().with("/algorithm/model/deploymentRegion", "境内云服务器"),
                "/algorithm/model/deploymentRegion",
                "境内云服务器",
                "部署位置“境内云服务器”没有写明省市");
        inText(
                "data-source-differs-in-report",
                WRITING,
                REPORT,
                adding("评测数据另由外部公司提供，其中购买的商业语料约三成。"),
                "购买的商业语料",
                "算法安全自评估报告写到“购买的商业语料”，数据集中没有这样的来源");
        inText(
                "unfinished-function-in-text",
                "trail-recommendation",
                "user-agreement",
                replacing("用户可以关闭。", "用户可以关闭；同城活动功能即将上线。"),
                "即将上线",
                "用户协议中有“即将上线”，没有相应的开发状态和计划");
    }
}
