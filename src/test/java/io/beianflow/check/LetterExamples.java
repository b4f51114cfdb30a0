package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static io.beianflow.check.PackageBuilder.aSample;

import io.beianflow.check.RuleExamples.Example;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One fault each in letters, the statement, agreements and policies. */
final class LetterExamples {
    private static final String STATEMENT = "responsibility-statement";
    private static final String STATEMENT_FILE = "subject/落实算法安全主体责任基本情况.pdf";

    private final List<Example> examples = new ArrayList<>();

    private LetterExamples() {
        statement();
        letters();
        publicContent();
        terms();
        decisions();
        labels();
        marks();
        words();
        corrections();
        altered();
    }

    static List<Example> all() {
        return new LetterExamples().examples;
    }

    private void add(String rule, PackageBuilder broken, String target, String value, String message) {
        examples.add(new Example(rule, broken, target, value, message));
    }

    private void inText(String rule, String type, UnaryOperator<String> change, String value, String message) {
        PackageBuilder broken = aSample("writing-assistant").withText(type, change);
        add(rule, broken, broken.pointer(type) + "/file", value, message);
    }

    private static UnaryOperator<String> cut(String from, String to) {
        return text -> {
            int start = text.indexOf(from);
            return text.substring(0, start) + text.substring(text.indexOf(to, start));
        };
    }

    private static UnaryOperator<String> replace(String old, String fresh) {
        return text -> text.replace(old, fresh);
    }

    private void statement() {
        inText(
                "institution-missing",
                STATEMENT,
                cut("（三）算法安全事件应急处置制度", "（四）算法违法违规处置制度"),
                STATEMENT_FILE,
                "落实算法安全主体责任基本情况缺少算法安全事件应急处置制度，该制度下只有 0 个字");
        inText(
                "institution-incomplete",
                STATEMENT,
                text -> text.replace("记录与修订：《违法违规处置台账》记录线索", "公布与修订：违法违规处置情况写明线索")
                        .replaceAll("申诉结果，保存3\\s*年", "申诉结果，向全体公布"),
                STATEMENT_FILE,
                "算法违法违规处置制度没有写明记录和保存要求");
        inText(
                "monitoring-part-missing",
                STATEMENT,
                cut("3. 用户个人信息安全", "4. 算法安全"),
                STATEMENT_FILE,
                "算法安全监测制度没有写明用户个人信息安全监测");
    }

    private void letters() {
        String proof = "employment-proof";
        String file = "subject/算法安全负责人工作证明.pdf";
        inText("employment-proof-term-missing", proof, cut("任职期限", "岗位职责"), file, "工作证明的文字中没有任职起止日期");
        inText(
                "employment-proof-term-over",
                proof,
                replace("2024年6月3日至今", "2024年6月3日至2026年6月2日"),
                "2026-06-02",
                "工作证明写明任职至 2026-06-02，早于计划提交日 2026-11-23");
        inText(
                "commitment-contradicts-proof",
                "security-officer-commitment",
                replace("2024年6月3", "2023年6月3"),
                "2023-06-03",
                "承诺书与工作证明的任职起始日不一致：承诺书为“2023-06-03”，工作证明为“2024-06-03”");
        PackageBuilder twoPosts = aSample("writing-assistant").withText(proof, replace("职务 算法安全负责人", "职务 行政专员"));
        add(
                "commitment-contradicts-proof",
                twoPosts,
                twoPosts.pointer("security-officer-commitment") + "/file",
                "算法安全部算法安全负责人",
                "承诺书与工作证明的职务不一致：承诺书为“算法安全部算法安全负责人”，工作证明为“行政专员”");
    }

    private void publicContent() {
        String type = "public-content";
        inText(
                "public-content-incomplete",
                type,
                cut("算法目的意图", "算法公示情况"),
                "algorithm/拟公示内容.pdf",
                "拟公示内容缺少“算法目的意图”或者该部分没有内容");
        inText(
                "public-text-reveals",
                type,
                replace("再按文种整理", "按相关度权重0.35再按文种整理"),
                "权重0.35",
                "拟公示的文字中有疑似权重或者超参数：权重0.35");
    }

    private void terms() {
        inText(
                "privacy-clause-missing",
                "privacy-policy",
                cut("八、联系我们与投诉", "个人信息处理者（盖章）"),
                "product/隐私政策.pdf",
                "隐私政策没有写明投诉和联系渠道");
        inText(
                "privacy-clause-unfair",
                "privacy-policy",
                replace("注销账号，", "申请，账号不支持注销，"),
                "不支持注销",
                "条款“不支持注销”限制了用户依法享有的权利");
        inText(
                "agreement-clause-missing",
                "user-agreement",
                cut("五、投诉举报与变更", "服务提供者（盖章）"),
                "product/用户协议.pdf",
                "用户协议没有写明投诉举报渠道");
    }

    private void decisions() {
        add(
                "decision-effect-undeclared",
                aPackage().with("/algorithm/scenario", "应用于人员招募场景，根据应聘者提交的文字判断是否录用，生成结论并展示。"),
                "/algorithm/scenario",
                "判断是否录用",
                "“判断是否录用”对用户权益有重大影响，但没有说明和申诉机制");
        add(
                "decision-remedy-half",
                aPackage()
                        .with("/algorithm/majorEffectDecisions", true)
                        .with("/algorithm/categoryDetails/appeal.path", "我的—申诉")
                        .withMaterial("pi-impact-assessment"),
                "/algorithm/categoryDetails/appeal.path",
                null,
                "算法作出对用户有重大影响的决定，没有写明对决定的说明");
    }

    private void labels() {
        add(
                "label-evidence-half",
                aPackage().withNamedMaterial("label-evidence", "显式标识截图"),
                "/materials",
                "显式标识截图.pdf",
                "生成内容标识证明中没有隐式标识的截图，只有“显式标识截图.pdf”");
        add(
                "label-modality-uncovered",
                aPackage()
                        .with("/algorithm/data/outputModalities", List.of("text", "image"))
                        .with("/algorithm/data/outputFormats", List.of("txt", "png")),
                "/algorithm/labels/explicit",
                "文末显示“内容由AI生成”",
                "输出数据含图像，显式标识的说明没有讲图像如何标识");
        add(
                "label-implicit-incomplete",
                aPackage().with("/algorithm/labels/implicit", "文件元数据写入生成合成属性与内容编号"),
                "/algorithm/labels/implicit",
                "文件元数据写入生成合成属性与内容编号",
                "隐式标识没有写明服务提供者名称或者编码");
        add(
                "label-removable",
                aPackage().with("/products/0/intro", "面向写作者的文本创作工具，根据用户输入的主题生成文章初稿并展示；会员可以去除标识后导出。"),
                "/products/0/intro",
                "会员可以去除标识",
                "“会员可以去除标识”使用户可以得到没有标识的生成内容");
    }

    private void marks() {
        BufferedImage letter = Paper.sheet("\n\n\n算法备案承诺书\n郑重承诺如下\n单位名称（盖章）\n2026年10月8日", false, true);
        Paper.seal(letter.createGraphics(), 300, 180, 118);
        PackageBuilder atTheTop =
                aPackage().withContent("filing-commitment", Paper.scan(letter).content());
        add(
                "seal-misplaced",
                atTheTop,
                atTheTop.pointer("filing-commitment") + "/file",
                "materials/filing-commitment.pdf",
                "算法备案承诺书的公章不在单位名称和日期处");
        inText(
                "signature-typed",
                "security-officer-commitment",
                replace("承诺人（签名）：", "承诺人（签名）：顾清川"),
                "顾清川",
                "算法安全负责人承诺书的签名处是打印的“顾清川”，没有看到手写笔迹");
    }

    private void words() {
        add(
                "sensitive-word",
                aPackage().with("/products/0/intro", "面向写作者的文本创作工具，根据用户输入的主题生成文章初稿并标识；另有赛事竞猜，用户可以下*注。"),
                "/products/0/intro",
                "下*注",
                "文字中出现“下*注”，可能触发系统拦截");
    }

    private void corrections() {
        add(
                "correction-reply-thin",
                aPackage()
                        .with("/correction/items", List.of(item("2", "补充流程图", "已按要求修改完善。")))
                        .withMaterial("correction-reply"),
                "/correction/items/0/reply",
                "已按要求修改完善。",
                "第“2”条补正意见的答复没有说明改了什么");
        String reply = "报告第一章第一节补入流程图并逐步说明";
        add(
                "correction-reply-repeated",
                aPackage()
                        .with("/correction/items", List.of(item("1", "补充流程图", reply), item("2", "补充标识截图", reply)))
                        .withMaterial("correction-reply"),
                "/correction/items/1/reply",
                reply,
                "第“2”条与第“1”条补正意见的答复完全相同");
        add(
                "correction-change-unknown",
                aPackage()
                        .with(
                                "/correction/items",
                                List.of(Map.of(
                                        "id",
                                        "1",
                                        "text",
                                        "补充测试报告",
                                        "reply",
                                        reply,
                                        "changed",
                                        List.of("test-report"))))
                        .withMaterial("correction-reply"),
                "/correction/items/0/changed",
                "test-report",
                "第“1”条补正意见称修改了“test-report”，但数据和材料中没有");
        PackageBuilder half = aPackage()
                .with(
                        "/correction/items",
                        List.of(item("1", "补充算法流程图", reply), item("2", "隐私政策没有投诉电话", "在隐私政策第八条写明客服电话和受理时间")))
                .withMaterial("correction-reply")
                .withContent(
                        "correction-reply",
                        Paper.of("补正说明\n一、关于补充算法流程图：报告第一章第一节补入流程图并逐步说明。").content());
        add(
                "correction-document-incomplete",
                half,
                half.pointer("correction-reply") + "/file",
                "隐私政策没有投诉电话",
                "补正说明没有回应第“2”条意见");
    }

    private static Map<String, Object> item(String id, String text, String reply) {
        return Map.of("id", id, "text", text, "reply", reply);
    }

    private void altered() {
        inText(
                "commitment-wording-altered",
                "filing-commitment",
                replace("二十个工作日", "六十个工作日"),
                "终止服务的,在终止服务之日起六十个工作日",
                "承诺书中的“终止服务的,在终止服务之日起六十个工作日”与官方模板的固定文字不符");
        inText(
                "commitment-clause-missing",
                "filing-commitment",
                replace("愿意承担相应的法律责任", "愿意接受批评和帮助"),
                "subject/算法备案承诺书.pdf",
                "承诺书中没有关于违反承诺的责任的条款");
        PackageBuilder unsigned = aSample("writing-assistant")
                .withContent(
                        "security-officer-commitment",
                        Paper.of("算法安全负责人承诺书\n本人顾清川，承诺如实填报备案信息。\n承诺人（签名）：\n单位名称（盖章）：杭州砚溪禾科技有限公司\n2026年11月9日")
                                .sealed()
                                .content());
        add(
                "signature-blank",
                unsigned,
                unsigned.pointer("security-officer-commitment") + "/file",
                null,
                "“算法安全负责人承诺书”的签名处是空白");
        inText(
                "security-assessment-not-done",
                "security-assessment",
                replace("抽查500个账号全部通过验证", "尚未开展评估，抽查500个账号"),
                "尚未开展评估",
                "安全评估报告写着“尚未开展评估”");
        inText(
                "security-assessment-formalistic",
                "security-assessment",
                text -> text.substring(0, text.indexOf("二、评估内容"))
                        + "二、评估内容\n经评估，公司安全管理制度健全，技术措施完善，人员配备到位，各项工作均符合国家有关法律法规的要求，不存在安全隐患，能够有效防范各类风险。\n"
                        + text.substring(text.indexOf("三、评估结论")),
                null,
                "安全评估报告只有 11 处套话，没有抽查数量、测试结果等实际情况");
        inText(
                "ethics-opinion-negative",
                "ethics-review",
                replace("同意。算法用途", "暂缓通过。算法用途"),
                "审查结论暂缓",
                "科技伦理审查意见写着“审查结论暂缓”");
        inText(
                "public-principle-boilerplate",
                "public-content",
                text -> text.substring(0, text.indexOf("算法基本原理"))
                        + "算法基本原理\n本算法基于深度学习技术，通过对海量数据进行训练，构建神经网络模型，自动提取特征，实现对输入数据的智能分析与处理，输出最优结果。\n"
                        + text.substring(text.indexOf("算法运行机制")),
                "本算法基于深度学习技术,通过对海量数据进行训练,构建神经网络模型,自动提取特征,实现对输入数据的智能分析与处理,输出最优结果。",
                "拟公示内容的基本原理没有结合自身业务");
        inText(
                "public-jargon",
                "public-content",
                replace("算法公示情况", "系统采用低秩适配、束搜索、知识蒸馏和混合专家。\n算法公示情况"),
                "低秩适配、束搜索、知识蒸馏、混合专家",
                "拟公示内容中公众看不懂的术语：低秩适配、束搜索、知识蒸馏、混合专家");
        inText(
                "public-text-thin",
                "public-content",
                text -> text.substring(0, text.indexOf("算法运行机制"))
                        + "算法运行机制\n系统自动运行。\n"
                        + text.substring(text.indexOf("算法应用场景")),
                "系统自动运行。",
                "拟公示内容的“算法运行机制”只有 7 个字");
        add(
                "user-terms-of-product-missing",
                aPackage()
                        .with("/products/1/name", "云岫写作助手")
                        .withoutMaterial("privacy-policy")
                        .withMaterialOf("privacy-policy", "云岫写作"),
                "/materials",
                "云岫写作助手",
                "产品“云岫写作助手”没有提交“隐私政策”");
    }
}
