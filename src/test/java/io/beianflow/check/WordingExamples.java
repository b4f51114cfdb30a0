package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static io.beianflow.check.PackageBuilder.aPushPackage;

import io.beianflow.check.RuleExamples.Example;
import java.util.ArrayList;
import java.util.List;

/** One fault each in the wording of the form. */
final class WordingExamples {
    private final List<Example> examples = new ArrayList<>();

    private WordingExamples() {
        users();
        contacts();
        claims();
        optOut();
        timing();
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
}
