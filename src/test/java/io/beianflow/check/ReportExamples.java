package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static io.beianflow.check.PackageBuilder.aPushPackage;
import static io.beianflow.check.PackageBuilder.aSample;

import io.beianflow.check.RuleExamples.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** One fault each in the self-assessment report and in the description of the algorithm. */
final class ReportExamples {
    private static final String WRITING = "writing-assistant";
    private static final String TRAIL = "trail-recommendation";
    private static final String TICKET = "ticket-summary";

    private final List<Example> examples = new ArrayList<>();

    private ReportExamples() {
        chapters();
        answers();
        risks();
        parameters();
        governance();
        form();
        mechanism();
        examples.add(new Example(
                "function-not-in-report",
                aSample(WRITING)
                        .with(
                                "/products/1/functions",
                                List.of(
                                        function("快速起草", "用户选择文种并输入不超过300字的要点，算法审核输入后调用大语言模型生成草稿，在结果页展示带标识的文本。"),
                                        function("极速成稿", "用户输入一句话要点，算法审核后调用大语言模型生成短文，在结果页展示带标识的文本。"))),
                "/products/1/functions/1/name",
                "极速成稿",
                "自评估报告中没有出现功能“极速成稿”"));
        template();
    }

    private static Map<String, Object> function(String name, String intro) {
        List<String> path = List.of("小程序首页", name, "填写要点", "生成草稿");
        return Map.of("name", name, "intro", intro, "path", path, "status", "online", "usesAlgorithm", true);
    }

    static List<Example> all() {
        return new ReportExamples().examples;
    }

    private void chapters() {
        add("report-chapters-missing", WRITING, cut("五、安全评估结论", "六、其他"), "安全评估结论", "自评估报告缺少或没有写内容：安全评估结论");
        add(
                "report-chapters-missing",
                TRAIL,
                cut("三、风险研判", "四、风险防控").andThen(cut("六、其他应当", "单位名称（盖章）"))::apply,
                "风险研判、其他应当说明的相关情况",
                "自评估报告缺少或没有写内容：风险研判、其他应当说明的相关情况");
        add("report-chapters-missing", TICKET, empty("二、服务情况", "三、风险研判"), "服务情况", "自评估报告缺少或没有写内容：服务情况");
        add("report-chapters-missing", WRITING, cut("（三）算法模型", "（四）干预策略"), "算法模型", "自评估报告缺少或没有写内容：算法模型");
        add("report-chapters-missing", TICKET, empty("（五）数据安全防护", "五、安全评估"), "数据安全防护", "自评估报告缺少或没有写内容：数据安全防护");
        add(
                "report-flow-missing",
                WRITING,
                cut("（一）算法流程", "（二）算法数据").andThen(text -> text.replace("（二）算法数据", "（一）算法数据"))::apply,
                "算法情况",
                "自评估报告“算法情况”一章没有算法流程，也没有流程图");
        add(
                "report-template-altered",
                WRITING,
                text -> text.replace("三、风险研判", "三、风险分析"),
                "风险分析",
                "自评估报告把“风险研判”改写成了“风险分析”");
        add(
                "report-template-altered",
                TRAIL,
                text -> text.replace("二、服务情况", "二、社区运营现状"),
                "社区运营现状",
                "自评估报告把“服务情况”改写成了“社区运营现状”");
        add(
                "report-template-altered",
                TICKET,
                text -> {
                    int risks = text.indexOf("三、风险研判");
                    int controls = text.indexOf("四、风险防控情况");
                    int end = text.indexOf("五、安全评估结论");
                    return text.substring(0, risks)
                            + text.substring(controls, end).replace("四、", "三、")
                            + text.substring(risks, controls).replace("三、", "四、")
                            + text.substring(end);
                },
                "风险研判",
                "自评估报告的“风险研判”排到了“风险防控情况”之后");
        add(
                "report-template-altered",
                TICKET,
                text -> text.replaceFirst("算法安全自评估报告", "算法安全自评估报告\n（2022年版模板）"),
                "2022年版模板",
                "自评估报告用的是旧的或自拟的模板（“2022年版模板”）");
    }

    private void answers() {
        add("report-element-evaded", WRITING, replaced("（四）干预策略", "（五）结果标识", "见附件。"), "干预策略", "自评估报告没有正面回答：干预策略");
        add("report-element-evaded", TRAIL, replaced("（三）算法漏洞", "（四）违法不良", "经评估不存在相关风险。"), "算法漏洞", "自评估报告没有正面回答：算法漏洞");
        add("report-element-evaded", TICKET, replaced("社会影响情况：", "软硬件设施", "不适用"), "社会影响情况", "自评估报告没有正面回答：社会影响情况");
        add(
                "report-element-evaded",
                WRITING,
                replaced("（三）算法模型", "（四）干预策略", "模型结构与参数涉及商业秘密，不便在本报告中披露，如有需要可另行沟通。"),
                "算法模型",
                "自评估报告没有正面回答：算法模型");
    }

    private void risks() {
        String general = "随着人工智能技术的发展，算法可能存在一定的安全隐患，不法分子可能利用系统漏洞进行恶意攻击，"
                + "对个人隐私和社会秩序产生不良影响。公司对相关风险高度重视，各类风险总体可控，算法滥用、漏洞、恶意利用均已纳入管理。";
        add(
                "risk-assessment-formalistic",
                WRITING,
                replaced("三、风险研判", "四、风险防控", general),
                "风险研判",
                "自评估报告“风险研判”一章换成任何算法都成立，看不出与本业务的关系");
        String vague = "（一）风险防范机制建设\n公司高度重视算法安全，建立健全管理制度，加强人员培训，不断完善各项措施。\n"
                + "（二）用户权益保护\n严格落实有关要求，切实保护用户合法权益，持续提升服务水平。\n"
                + "（三）内容生态治理\n加强内容审核管理，由人工复核并受理投诉举报，及时处置有关问题，确保内容安全。\n"
                + "（四）模型安全保障\n进一步强化模型管理，定期检查模型运行情况，有效防范各类风险。\n"
                + "（五）数据安全防护\n加强数据安全管理，严格控制权限，确保数据安全，落实主体责任，防止信息泄露，"
                + "避免算法滥用、恶意利用、漏洞和违法不良信息的生成与传播扩散。";
        add(
                "report-controls-vague",
                TRAIL,
                replaced("四、风险防控情况", "五、安全评估结论", vague),
                "风险防范机制建设、用户权益保护、内容生态治理、模型安全保障、数据安全防护",
                "自评估报告“风险防范机制建设、用户权益保护、内容生态治理、模型安全保障、数据安全防护”看不出触发条件、处置动作和记录方式");
        add(
                "report-risk-uncontrolled",
                WRITING,
                text -> {
                    int from = text.indexOf("四、风险防控情况");
                    int to = text.indexOf("五、安全评估结论");
                    return text.substring(0, from)
                            + text.substring(from, to).replaceAll("算法滥用、|算法滥用和|算法滥用", "")
                            + text.substring(to);
                },
                "算法滥用",
                "自评估报告中研判了“算法滥用”，防控部分却没有对应措施");
        add(
                "report-risk-uncontrolled",
                TRAIL,
                text -> text.replace("所在环节：兴趣预估模型打分", "所在环节：支付结算"),
                "支付结算",
                "自评估报告中风险所在环节“支付结算”不在算法流程中");
    }

    private void parameters() {
        add(
                "report-parameters-missing",
                TICKET,
                replaced("性能指标：", "硬件要求与部署位置", "经测试，模型要点覆盖率和召回率均较高，返回速度快，达到预期效果。")
                        .andThen(text -> text.replaceAll("抽\\s*查合\\s*格\\s*率\\s*98.4%，", ""))::apply,
                "算法模型",
                "自评估报告“算法模型”没有写明性能指标的数值");
        add(
                "report-parameters-missing",
                TRAIL,
                replaced("（二）算法数据", "（三）算法模型", "使用海量的路线和游记以及用户在岚径内的行为记录，规模较大，覆盖面广。"),
                "算法数据",
                "自评估报告“算法数据”没有写明数据规模");
        add(
                "report-deployment-missing",
                TRAIL,
                text -> text.replaceAll("四川\\s*省\\s*成都\\s*市的", "公司自有的"),
                null,
                "自评估报告没有写明部署在哪个省市");
        add(
                "report-update-unclear",
                WRITING,
                replaced("更新机制：", "（四）干预策略", "写作模板每月评审一次，违法不良信息特征库每个工作日更新。"),
                null,
                "自评估报告的更新机制没有写明由谁负责");
        add(
                "report-jargon",
                TICKET,
                text -> text.replace("（三）算法模型", "（三）算法模型\n摘要模型采用LoRA和RLHF微调，\n配合RAG与BM25重排，使用vLLM、INT8、MCTS和MTP。"),
                "LoRA、RLHF、RAG、BM25、vLLM、INT8、MCTS、MTP",
                "自评估报告中有 8 个未解释的术语：LoRA、RLHF、RAG、BM25、vLLM、INT8、MCTS、MTP");
    }

    private void governance() {
        add(
                "report-ethics-missing",
                WRITING,
                cut("科技伦理审查：", "安全评估：已按").andThen(text -> text.replaceAll("科技伦\\s*理审查、?", ""))::apply,
                null,
                "自评估报告没有写科技伦理审查");
        add(
                "report-ecology-incomplete",
                TRAIL,
                replaced("（三）内容生态治理", "（四）模型安全保障", "发布前由机器审核拦截违法不良信息，暂未设置投诉入口，查实违规30分钟内人工下架。"),
                "内容生态治理",
                "自评估报告“内容生态治理”没有写明投诉举报入口");
    }

    private void form() {
        form(
                "algorithm-answer-evaded",
                aPackage().with("/algorithm/strategy/intervention", "详见附件"),
                "/algorithm/strategy/intervention",
                "详见附件",
                "“干预策略”只写了“详见附件”，没有回答");
        form(
                "risks-alike",
                aPackage()
                        .with("/algorithm/risks/0/description", "算法可能被滥用，对用户和社会造成不良影响，需要防范")
                        .with("/algorithm/risks/1/description", "算法可能生成违法不良信息，对用户和社会造成不良影响，需要防范")
                        .with("/algorithm/risks/2/description", "算法可能造成数据泄露，对用户和社会造成不良影响，需要防范"),
                "/algorithm/risks",
                "算法可能被滥用，对用户和社会造成不良影响，需要防范",
                "各项风险的描述几乎一字不差，看不出各自的情形");
        form(
                "risk-without-step",
                aPackage().without("/algorithm/risks/1/flowStep"),
                "/algorithm/risks/1/flowStep",
                null,
                "第 2 项风险没有对应的流程步骤");
        form(
                "model-parameter-without-number",
                aPackage().with("/algorithm/model/metrics", "准确率较高，响应速度快"),
                "/algorithm/model/metrics",
                "准确率较高，响应速度快",
                "“性能指标”写的是“准确率较高，响应速度快”，没有数值");
        String boilerplate = "本算法采用先进的深度学习和大数据技术，对海量数据进行特征提取与模型训练，实现智能化处理，持续优化用户体验。";
        form(
                "principle-boilerplate",
                aPackage().with("/algorithm/principle", boilerplate),
                "/algorithm/principle",
                boilerplate,
                "基本原理通篇是通用说法，看不出与本业务的关系");
        form(
                "human-review-missing",
                aPushPackage()
                        .with("/algorithm/strategy/inputReview", "候选内容由关键词库和模型自动检查，命中即拦截")
                        .with("/algorithm/strategy/outputReview", "展示前由模型自动检查，无需人工介入"),
                "/algorithm/strategy",
                "展示前由模型自动检查，无需人工介入",
                "输入审核、结果审核和风险措施中都看不出人工审核");
        form(
                "description-jargon",
                aPackage().with("/algorithm/principle", "写作模型先做RAG召回，再以MoE结构解码，经DPO与RLHF对齐，用BM25重排后输出文章初稿。"),
                "/algorithm/principle",
                "RAG、MoE、DPO、RLHF、BM25",
                "算法描述中未解释的术语：RAG、MoE、DPO、RLHF、BM25");
    }

    private void mechanism() {
        String praise = "算法遵循安全合规的设计理念，整体架构成熟稳定，具备良好的扩展能力，运行效果深受好评。";
        form(
                "mechanism-without-steps",
                aPackage().with("/algorithm/mechanism", praise),
                "/algorithm/mechanism",
                praise,
                "运行机制没有写明输入什么、如何处理、输出什么");
    }

    private void template() {
        add(
                "report-modality-differs",
                WRITING,
                text -> text.replace("输出数据模态：文本", "输出数据模态：图像"),
                "输出数据模态:图像",
                "自评估报告写“输出数据模态:图像”，填报的输出模态是文本");
        add(
                "metrics-differ-in-report",
                WRITING,
                text -> text.replace("96.7%", "90.7%"),
                "要点覆盖率 90.7%/96.7%",
                "性能指标不一致（报告/填报）：要点覆盖率 90.7%/96.7%");
        add(
                "report-label-missing",
                WRITING,
                replaced("（五）结果标识", "二、服务情况", "标识功能尚在开发，备案通过后添加。\n"),
                "标识功能尚在开发,备案通过后添加。",
                "自评估报告“结果标识”一节没有写明显式标识和隐式标识");
        add(
                "report-label-missing",
                TICKET,
                replaced("（五）结果标识", "二、服务情况", "标识功能正在开发，上线后添加。\n"),
                "标识功能正在开发,上线后添加。",
                "自评估报告“结果标识”一节没有写明显式标识和隐式标识");
        add(
                "report-rights-thin",
                WRITING,
                replaced("（二）用户权益保护", "（三）内容生态治理", "公司尊重用户权益。\n"),
                "公司尊重用户权益。",
                "自评估报告“用户权益保护”一节没有写出任何一项用户可以行使的权利");
        add(
                "report-head-incomplete",
                WRITING,
                text -> text.replace("真实性声明", "").replace("算法备案类型", ""),
                "备案类型、真实性声明",
                "自评估报告的表头没有：备案类型、真实性声明");
        add(
                "several-algorithms-in-report",
                WRITING,
                text -> text.replace("算法由两个模型组成。", "本次备案同时包含砚溪配图算法和砚溪热榜算法。"),
                "本次备案同时包含砚溪配图算法和砚溪热榜算法",
                "自评估报告写着“本次备案同时包含砚溪配图算法和砚溪热榜算法”");
        add(
                "function-of-report-unknown",
                WRITING,
                text -> text.replace("“快速起草”", "“语音播报”"),
                "语音播报",
                "自评估报告写算法用于“语音播报”功能，产品信息中没有这个功能");
    }

    private void add(String rule, String sample, UnaryOperator<String> change, String value, String message) {
        PackageBuilder broken = aSample(sample).withText("self-assessment-report", change);
        examples.add(new Example(rule, broken, broken.pointer("self-assessment-report") + "/file", value, message));
    }

    private void form(String rule, PackageBuilder broken, String target, String value, String message) {
        examples.add(new Example(rule, broken, target, value, message));
    }

    /** Everything from one place to another taken out. */
    private static UnaryOperator<String> cut(String from, String to) {
        return text ->
                text.substring(0, text.lastIndexOf(from)) + text.substring(text.indexOf(to, text.lastIndexOf(from)));
    }

    private static UnaryOperator<String> empty(String from, String to) {
        return replaced(from, to, "");
    }

    /** Everything below a heading put in other words. */
    private static UnaryOperator<String> replaced(String from, String to, String text) {
        return before -> {
            int start = Pattern.compile("(?m)^\\s*" + Pattern.quote(from))
                    .matcher(before)
                    .results()
                    .mapToInt(found -> found.end())
                    .max()
                    .orElseThrow();
            String glue = from.endsWith("：") ? "" : "\n";
            return before.substring(0, start) + glue + text + "\n" + before.substring(before.indexOf(to, start));
        };
    }
}
