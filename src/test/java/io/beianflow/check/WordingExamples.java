package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static io.beianflow.check.PackageBuilder.aPackageOf;
import static io.beianflow.check.PackageBuilder.aPushPackage;
import static io.beianflow.check.PackageBuilder.aSupporterPackage;

import io.beianflow.check.RuleExamples.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One fault each in the wording of the form. */
final class WordingExamples {
    private final List<Example> examples = new ArrayList<>();

    private WordingExamples() {
        users();
        contacts();
        claims();
        optOut();
        timing();
        kinds();
        rights();
        data();
        products();
        emptyWords();
    }

    static List<Example> all() {
        return new WordingExamples().examples;
    }

    private void add(String rule, PackageBuilder broken, String target, String value, String message) {
        examples.add(new Example(rule, broken, target, value, message));
    }

    private void users() {
        add(
                "users-negative",
                aPackage().with("/products/0/dau", -900),
                "/products/0/dau",
                "-900",
                "“日活跃用户量”为 -900，用户量不会小于 0");
        add(
                "users-unlikely",
                aPackage()
                        .with("/products/1/totalUsers", 1_400_000_001L)
                        .with("/products/1/mau", 70_000_000)
                        .with("/products/1/dau", 9_000_000),
                "/products/1/totalUsers",
                "1400000001",
                "用户量 1400000001 不合常理：超过全国人口");
        add(
                "users-unlikely",
                aPackage().with("/products/1/totalUsers", 666_666),
                "/products/1/totalUsers",
                "666666",
                "用户量 666666 不合常理：像是随手键入的数字");
        add(
                "users-unlikely",
                aPackage().with("/products/0/dau", 100),
                "/products/0/dau",
                "100",
                "用户量 100 不合常理：日活过低，与月活 12000 不成比例");
        add(
                "users-unlikely",
                aPackage().with("/products/0/dau", 12_000),
                "/products/0/dau",
                "12000",
                "用户量 12000 不合常理：日活与月活相同");
        add(
                "users-unlikely",
                aPackage().with("/products/0/totalUsers", 12_000),
                "/products/0/totalUsers",
                "12000",
                "用户量 12000 不合常理：用户总量与月活相同");
        add(
                "users-unlikely",
                aPackage().with("/products/0/totalUsers", 50_000_000),
                "/products/0/mau",
                "12000",
                "用户量 12000 不合常理：月活过低，与用户总量 50000000 不成比例");
        add(
                "users-of-online-product-zero",
                aPackage().with("/products/0/mau", 0).with("/products/0/dau", 0),
                "/products/0/mau",
                "0",
                "产品“云岫写作”已上线，月活跃用户量却填 0");
        add(
                "forecast-of-online-product",
                aPackage().with("/products/1/forecast", true),
                "/products/1/forecast",
                "true",
                "产品“云岫写作”已上线，用户量却注明为预测");
        add(
                "users-of-closed-product",
                aPackage().with("/products/1/status", "offline"),
                "/products/1/mau",
                "12000",
                "产品“云岫写作”已下线，月活跃用户量却为 12000");
    }

    private void contacts() {
        add(
                "contact-number-placeholder",
                aPackage().with("/subject/contact/mobile", "138 0013 8000"),
                "/subject/contact/mobile",
                "138******00",
                "联系人的电话号码像是随手填写的，通知可能无法送达");
        add(
                "contact-number-placeholder",
                aPackage().with("/subject/legalRepresentative/phone", "0591-12345678"),
                "/subject/legalRepresentative/phone",
                "059*******78",
                "法定代表人的电话号码像是随手填写的，通知可能无法送达");
        add(
                "contact-email-placeholder",
                aPackage().with("/subject/securityOfficer/email", "test@yunxiu.example"),
                "/subject/securityOfficer/email",
                "test@yunxiu.example",
                "算法安全负责人的电子邮箱像是随手填写的或者属于临时邮箱（yunxiu.example），通知可能无法送达");
        add(
                "contact-email-abroad",
                aPackage().with("/subject/contact/email", "yunxiu.beian@gmail.com"),
                "/subject/contact/email",
                "yunxiu.beian@gmail.com",
                "联系人使用境外邮箱，审核部门的通知可能无法送达");
        add(
                "contact-shared",
                aPackage().with("/subject/contact/mobile", "+86 13900000002"),
                "/subject/contact/mobile",
                "139******02",
                "“陈思齐”与“王语嫣”填写了同一手机号码");
        add(
                "contact-postcode-shape",
                aPackage().with("/subject/postcode", "35007"),
                "/subject/postcode",
                "35007",
                "邮政编码“35007”不是有效的 6 位编码");
    }

    private void claims() {
        add(
                "claim-exaggerated",
                aPackage().with("/algorithm/purpose", "以国内领先的技术帮助用户提高写作效率。"),
                "/algorithm/purpose",
                "国内领先",
                "“国内领先”是夸大或绝对化的表述，审核时会被质疑真实性");
        add(
                "claim-exaggerated",
                aPackage().with("/algorithm/strategy/outputReview", "机器审核全部结果，违法不良信息识别率达到１００％，人工抽检5%"),
                "/algorithm/strategy/outputReview",
                "识别率达到100%",
                "“识别率达到100%”是夸大或绝对化的表述，审核时会被质疑真实性");
        add(
                "metric-impossible",
                aPackage().with("/algorithm/model/metrics", "人工评测可用率120%"),
                "/algorithm/model/metrics",
                "可用率120%",
                "性能指标“可用率120%”不可能或者令人难以置信");
    }

    private void optOut() {
        add(
                "opt-out-unhandy",
                aPushPackage().with("/products/1/optOut/path", List.of("我的", "联系客服", "申请关闭个性化推荐")),
                "/products/1/optOut/path",
                "我的 → 联系客服 → 申请关闭个性化推荐",
                "关闭方式“我的 → 联系客服 → 申请关闭个性化推荐”需要用户另行办理（客服），不是便捷的关闭选项");
        add(
                "opt-out-unhandy",
                aPushPackage().with("/products/1/optOut/path", List.of("我的", "设置")),
                "/products/1/optOut/path",
                "我的 → 设置",
                "关闭方式“我的 → 设置”看不出在哪里关闭");
        add(
                "opt-out-ineffective",
                aPushPackage().with("/products/1/minorsProtection", "提供未成年人模式，限制使用时长；用户关闭个性化推荐的，7天后生效。"),
                "/products/1/minorsProtection",
                "关闭个性化推荐的,7天后生效",
                "“关闭个性化推荐的,7天后生效”表明个性化推送不能关闭，或者关闭后没有立即停止");
    }

    private void timing() {
        add(
                "unfinished-function-undisclosed",
                aPackage().with("/products/0/functions/0/intro", "用户输入主题和要求，算法生成文章初稿并标注，长文续写功能敬请期待。"),
                "/products/0/functions/0",
                "长文续写功能敬请期待",
                "文字写有“敬请期待”，却没有标为开发中的功能和上线计划");
        add(
                "security-assessment-late",
                aPackage().withMaterial("security-assessment", "2026-11-13", null, null),
                "/materials/18/effectiveOn",
                "2026-11-13",
                "安全评估报告日期 2026-11-13 晚于算法上线时间 2026-11-12");
    }

    private void kinds() {
        add(
                "category-unlikely",
                aPackageOf("ranking-selection").with("/algorithm/category", "dispatch-decision"),
                "/algorithm/category",
                "dispatch-decision",
                "算法类型填报为“调度决策类”，文字却更像“排序精选类”：“榜”、“热度值”、“所有用户看到的榜单相同”");
        add(
                "role-outside-category",
                aSupporterPackage()
                        .with("/algorithm/category", "content-filtering")
                        .with("/algorithm/name", "云岫评论过滤算法")
                        .with("/algorithm/scenario", "应用于评论审核场景，识别评论中的违法不良信息，拦截违规评论。")
                        .with("/algorithm/brief", "对机构客户提交的评论逐条识别违法不良信息，命中的拦截，疑似的转人工复核，通过的返回放行。")
                        .without("/algorithm/labels"),
                "/algorithm/role",
                "technical-supporter",
                "“内容过滤类”算法只以服务提供者备案，却填报为服务技术支持者");
        add(
                "role-unlikely",
                aPackage().with("/algorithm/brief", "以API方式向开发者开放文章初稿生成，由开发者集成到自己的产品，生成内容经过审核并附带标识。"),
                "/algorithm/role",
                "service-provider",
                "角色填报为“服务提供者”，文字却写有：API方式、开发者、集成到自己");
        add(
                "role-unlikely",
                aSupporterPackage().with("/technicalService/clients", "面向个人用户直接使用"),
                "/algorithm/role",
                "technical-supporter",
                "角色填报为“服务技术支持者”，文字却写有：面向个人用户直接使用");
        add(
                "several-algorithms",
                aPushPackage().with("/algorithm/name", "云岫内容推荐及搜索算法"),
                "/algorithm/name",
                "云岫内容推荐及搜索算法",
                "“云岫内容推荐及搜索算法”像是把几个算法放在一份备案里");
        add(
                "flow-of-several-algorithms",
                aPackage()
                        .with("/algorithm/flow/1/next", List.of())
                        .with("/algorithm/flow/1/kind", "output")
                        .with("/algorithm/flow/2/kind", "input"),
                "/algorithm/flow",
                "2",
                "算法流程分成 2 条互不相连的流程");
    }

    private void rights() {
        add(
                "public-opinion-understated",
                aPackage()
                        .with("/algorithm/publicOpinionProperty", false)
                        .with("/products/0/intro", "面向写作者的文本创作工具，根据用户输入的主题生成文章初稿，用户可以发布到话题广场。")
                        .withoutMaterial("security-assessment"),
                "/algorithm/publicOpinionProperty",
                "false",
                "填报为不具有舆论属性或社会动员能力，文字却写有“可以发布”，也没有安全评估报告");
        add(
                "biometric-tool-unassessed",
                aPackage()
                        .with("/algorithm/publicOpinionProperty", false)
                        .with("/algorithm/scenario", "应用于写作辅助场景，根据用户输入的主题生成文章初稿，并用声音克隆朗读。")
                        .withoutMaterial("security-assessment"),
                "/algorithm/data/biometrics",
                "false",
                "文字写有“声音克隆”，却填报为不含生物特征信息，也没有安全评估报告");
        add(
                "impact-assessment-undeclared",
                aPushPackage().withoutMaterial("pi-impact-assessment"),
                "/materials",
                null,
                "没有个人信息保护影响评估报告，而填报涉及：利用个人信息进行自动化决策");
        add(
                "impact-assessment-undeclared",
                aPackage().with("/algorithm/data/sets/0/source", "公司编辑部撰写的文章和采集的用户身份证信息"),
                "/materials",
                null,
                "没有个人信息保护影响评估报告，而填报涉及：身份证");
        add(
                "sector-permit-unnamed",
                aPackage().with("/algorithm/fields", List.of("写作辅助", "在线问诊")),
                "/products",
                "问诊",
                "文字写有“问诊”，却没有填报相应的前置许可");
        add(
                "permit-unfitting",
                aPackage()
                        .with("/algorithm/fields", List.of("金融服务"))
                        .withMaterial("sector-licence")
                        .with(
                                "/products/0/preLicences",
                                List.of(Map.of("type", "食品经营许可证", "scope", "预包装食品销售", "validTo", "长期"))),
                "/products",
                "食品经营许可证 预包装食品销售",
                "许可“食品经营许可证 预包装食品销售”不覆盖应用场景“金融服务”");
    }

    private void data() {
        add(
                "data-source-vague",
                aPackage().with("/algorithm/data/sets/0/source", "网络公开数据"),
                "/algorithm/data/sets/0/source",
                "网络公开数据",
                "第 1 个数据集的来源只写“网络公开数据”，看不出具体来自哪里");
        add(
                "data-scale-without-figure",
                aPackage().with("/algorithm/data/sets/0/scale", "海量"),
                "/algorithm/data/sets/0/scale",
                "海量",
                "第 1 个数据集的规模只写“海量”");
        add(
                "data-basis-vague",
                aPackage().with("/algorithm/data/sets/0/legalBasis", "来源合法合规"),
                "/algorithm/data/sets/0/legalBasis",
                "来源合法合规",
                "第 1 个数据集的合法性依据只写“来源合法合规”");
        add(
                "data-type-contradicts-source",
                aPackage().with("/algorithm/data/sets/0/source", "向福州某数据公司采购的文章"),
                "/algorithm/data/sets/0/type",
                "self-built",
                "第 1 个数据集的来源写有“向福州某数据公司采购”，与所选来源类型不符");
        add(
                "push-strategy-vague",
                aPushPackage().with("/algorithm/strategy/tagExclusions", "不使用不合适的标签"),
                "/algorithm/strategy/tagExclusions",
                "不使用不合适的标签",
                "“禁用标签”只写“不使用不合适的标签”，看不出用了什么、不用什么、如何干预");
        add(
                "output-modality-undeclared",
                aPackage().with("/algorithm/scenario", "应用于写作辅助场景，根据用户输入的主题和要点，生成文章初稿，并生成封面图片。"),
                "/algorithm/data/outputModalities",
                "生成封面图片",
                "文字写有“生成封面图片”，输出数据模态却没有选“图像”");
    }

    private void products() {
        add(
                "product-intro-unclear",
                aPackage().with("/products/0/intro", "云岫写作致力于打造一站式创作生态，引领写作新时代，助力每一位创作者。"),
                "/products/0/intro",
                "云岫写作致力于打造一站式创作生态，引领写作新时代，助力每一位创作者。",
                "产品功能介绍看不出算法做什么");
        add(
                "function-intro-unclear",
                aPackage().with("/products/0/functions/0/intro", "智能写作文章初稿，更懂你的写作，体验极致。"),
                "/products/0/functions/0/intro",
                "智能写作文章初稿，更懂你的写作，体验极致。",
                "功能“智能写作”的介绍看不出算法做什么");
        add(
                "product-form-unlisted",
                aPackage().with("/products/0/intro", "面向写作者的文本创作工具，根据用户输入的主题生成文章初稿，同时提供微信小程序。"),
                "/products/0/intro",
                "同时提供微信小程序",
                "“同时提供微信小程序”提到的产品形态没有分别填写");
        add(
                "product-without-linked-function",
                aPackage().with("/products/1/functions/0/usesAlgorithm", false),
                "/products/1/functions",
                null,
                "产品“云岫写作”没有一个功能标明使用本算法");
        add(
                "function-link-contradicted",
                aPackage().with("/products/0/functions/0/intro", "用户输入主题和要求，从模板生成文章初稿，不使用算法。"),
                "/products/0/functions/0/usesAlgorithm",
                "true",
                "功能“智能写作”标明使用本算法，介绍却说不使用");
        add(
                "linked-function-unrelated",
                aPackage()
                        .with("/products/0/functions/0/name", "样书配送")
                        .with("/products/0/functions/0/intro", "用户下单后，系统派单给附近骑手并显示预计送达时间。"),
                "/products/0/functions/0",
                "样书配送",
                "功能“样书配送”标明使用本算法，介绍却与算法描述对不上");
    }

    private void emptyWords() {
        add(
                "hardware-vague",
                aPackage().with("/algorithm/model/hardware", "采用高性能服务器，满足业务需要。"),
                "/algorithm/model/hardware",
                "采用高性能服务器，满足业务需要。",
                "“采用高性能服务器，满足业务需要。”看不出有哪些设备、多少台");
        add(
                "risk-owner-missing",
                aPackage().with("/algorithm/risks/0/owner", "相关部门"),
                "/algorithm/risks/0/owner",
                "相关部门",
                "第 1 项风险没有写明由谁负责");
        add(
                "markdown-in-form",
                aPackage().with("/algorithm/mechanism", "**输入**经过审核后进入模型，模型输出经过审核与标识后展示给用户。"),
                "/algorithm/mechanism",
                "**输入**",
                "“**输入**”是未清理的排版符号，像是机器生成后直接粘贴");
        add(
                "description-empty",
                aPackage().with("/algorithm/purpose", "提升用户体验。"),
                "/algorithm/purpose",
                "提升用户体验。",
                "“算法目的意图”只有评价性的套话，看不出算法做什么、用在哪里");
        add(
                "another-genre-in-form",
                aPackage().with("/algorithm/purpose", "帮助用户提高写作效率，公司保留最终解释权。"),
                "/algorithm/purpose",
                "最终解释权",
                "“最终解释权”不是算法描述的用语，像是从别处拼来的");
        add(
                "risks-generic",
                aPackage()
                        .with("/algorithm/risks/0/description", "算法可能被滥用。")
                        .with("/algorithm/risks/2/description", "数据可能泄露。"),
                "/algorithm/risks",
                "算法可能被滥用。",
                "有 2 项风险的描述只重复了风险名称，看不出在本业务中的情形");
        add(
                "content-review-denied",
                aPackage().with("/algorithm/strategy/outputReview", "先发后审，次日人工抽检5%"),
                "/algorithm/strategy/outputReview",
                "先发后审,次日人工抽检5%",
                "“结果的审核方式与范围”看不出对内容怎样审核");
    }
}
