package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static io.beianflow.check.PackageBuilder.aPushPackage;
import static io.beianflow.check.PackageBuilder.aSupporterPackage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** For each rule a package with that one fault, and what exactly is found. */
final class RuleExamples {
    private static final String LEGAL_ID = "/subject/legalRepresentative/idNumber";
    private static final String OFFICER_ID = "/subject/securityOfficer/idNumber";

    private final List<Example> examples = new ArrayList<>();

    private RuleExamples() {
        documents();
        texts();
        fields();
        identifiers();
        dates();
        answers();
        plausibility();
        wording();
    }

    /**
     * One fault.
     *
     * @param message in Chinese, as the reader sees it
     */
    record Example(String rule, PackageBuilder broken, String target, String value, String message) {
        @Override
        public String toString() {
            return rule + " at " + target;
        }
    }

    /** All examples by the class they stand in; made once, since most of them write documents. */
    static Map<String, List<Example>> byArea() {
        return Once.BY_AREA;
    }

    static List<Example> all() {
        return byArea().values().stream().flatMap(List::stream).toList();
    }

    /** What the rules find in an example; several tests look at it. */
    static CheckReport report(Example example) {
        return Once.REPORTS.computeIfAbsent(
                example,
                unseen -> unseen.rule().equals("text-not-readable")
                        ? Rules.inspectAll(unseen.broken())
                        : Rules.inspect(unseen.broken()));
    }

    private static final class Once {
        static final Map<String, List<Example>> BY_AREA = new LinkedHashMap<>();
        static final Map<Example, CheckReport> REPORTS = new ConcurrentHashMap<>();

        static {
            BY_AREA.put("RuleExamples", new RuleExamples().examples);
            BY_AREA.put("DocumentExamples", DocumentExamples.all());
            BY_AREA.put("ReportExamples", ReportExamples.all());
            BY_AREA.put("LetterExamples", LetterExamples.all());
            BY_AREA.put("ConsistencyExamples", ConsistencyExamples.all());
            BY_AREA.put("WordingExamples", WordingExamples.all());
            BY_AREA.put("SimilarityExamples", SimilarityExamples.all());
            BY_AREA.put("OcrExamples", OcrExamples.all());
        }
    }

    private void add(String rule, PackageBuilder broken, String target, String value, String message) {
        examples.add(new Example(rule, broken, target, value, message));
    }

    private void missing(String rule, String material, String message) {
        add(rule, aPackage().withoutMaterial(material), "/materials", null, message);
    }

    private void documents() {
        missing("self-assessment-report-missing", "self-assessment-report", "缺少材料：算法安全自评估报告");
        missing("commitment-letter-missing", "filing-commitment", "缺少材料：算法备案承诺书");
        missing("commitment-letter-missing", "security-officer-commitment", "缺少材料：算法安全负责人承诺书");
        missing("responsibility-statement-missing", "responsibility-statement", "缺少材料：落实算法安全主体责任基本情况");
        missing("public-content-missing", "public-content", "缺少材料：拟公示内容");
        missing("licence-or-id-scan-missing", "business-licence", "缺少材料：营业执照副本");
        missing("licence-or-id-scan-missing", "legal-representative-id-back", "缺少材料：法定代表人身份证（国徽面）");
        missing("licence-or-id-scan-missing", "security-officer-id-front", "缺少材料：算法安全负责人身份证（人像面）");
        missing("employment-proof-missing", "employment-proof", "缺少材料：算法安全负责人工作证明");
        missing("ethics-review-missing", "ethics-review", "缺少材料：科技伦理审查意见");
        missing("security-assessment-missing", "security-assessment", "缺少材料：安全评估报告");
        missing("user-terms-missing", "privacy-policy", "缺少材料：隐私政策");
        missing("label-evidence-missing", "label-evidence", "缺少材料：生成内容标识证明");
        missing("flow-chart-missing", "flow-chart", "缺少材料：算法流程图");
        add(
                "flow-chart-missing",
                aPackage().withoutMaterial("flow-chart").with("/algorithm/flow", List.of()),
                "/materials",
                null,
                "缺少材料：算法流程图");
        add(
                "self-assessment-report-missing",
                aPackage().withAbsentMaterial("self-assessment-report"),
                "/materials/18/file",
                "self-assessment-report.pdf",
                "缺少材料：算法安全自评估报告");
        add(
                "icp-proof-missing",
                aPackage().withoutMaterial("icp-proof").without("/products/1"),
                "/materials",
                null,
                "缺少材料：ICP备案证明（产品：云岫写作）");
        add(
                "product-screenshot-missing",
                aPackage().withoutMaterial("product-screenshot").without("/products/1"),
                "/materials",
                null,
                "缺少材料：产品界面截图（产品：云岫写作）");
        add(
                "third-party-model-evidence-missing",
                aPackage()
                        .with("/algorithm/model/source", "third-party-api")
                        .with("/algorithm/model/thirdParty", vendor("网信算备110108823483901230031号")),
                "/materials",
                null,
                "缺少材料：第三方模型证明材料");
        add(
                "impact-assessment-missing",
                aPackage().with("/algorithm/data/biometrics", true),
                "/materials",
                null,
                "缺少材料：个人信息保护影响评估报告");
        add(
                "data-source-proof-missing",
                aPackage().with("/algorithm/data/sets/0/type", "commercial"),
                "/materials",
                null,
                "缺少材料：数据来源证明");
        add(
                "market-access-proof-missing",
                aPackage().with("/subject/foreignInvested", true),
                "/materials",
                null,
                "缺少材料：VIE架构合规证明");
        add(
                "sector-licence-missing",
                aPackage().with("/algorithm/fields", List.of("新闻资讯")),
                "/materials",
                null,
                "缺少材料：相关业务许可证");
        add(
                "correction-reply-missing",
                aPackage()
                        .with("/correction/items", List.of(Map.of("id", "1", "text", "补充说明", "reply", "流程图已补入报告第一章"))),
                "/materials",
                null,
                "缺少材料：补正说明");
        add(
                "cancellation-arrangement-missing",
                aPackage().with("/kind", "cancellation"),
                "/materials",
                null,
                "缺少材料：终止服务安排说明");
    }

    private void texts() {
        add(
                "label-description-missing",
                aPackage().without("/algorithm/labels/implicit"),
                "/algorithm/labels/implicit",
                null,
                "未填写“隐式标识说明”");
        add(
                "icp-number-missing",
                aPackage().without("/products/0/icpNumber"),
                "/products/0/icpNumber",
                null,
                "已上线产品未填写“ICP备案号”");
        add(
                "minors-protection-missing",
                aPackage().with("/products/1/minorsProtection", "无"),
                "/products/1/minorsProtection",
                null,
                "未填写“未成年人保护措施”，或只写了“无”");
        add(
                "worker-rights-missing",
                PackageBuilder.aPackageOf("dispatch-decision")
                        .with("/algorithm/categoryDetails/decision.subjects", List.of("配送员")),
                "/algorithm/categoryDetails/worker.rights",
                null,
                "调度劳动者的算法未填写“劳动者权益保障”");
        add(
                "decision-explanation-missing",
                aPackage().with("/algorithm/majorEffectDecisions", true).withMaterial("pi-impact-assessment"),
                "/algorithm/categoryDetails/appeal.path",
                null,
                "未见对重大影响决定的解释与申诉说明（解释与申诉途径）");
    }

    private void fields() {
        add(
                "subject-field-missing",
                aPackage().with("/subject/address", "  "),
                "/subject/address",
                null,
                "主体信息必填项“详细地址”未填写");
        add(
                "subject-field-missing",
                aPackage().without("/subject/contact/email"),
                "/subject/contact/email",
                null,
                "主体信息必填项“联系人邮箱”未填写");
        add(
                "subject-field-expected",
                aPackage().without("/subject/foreignInvested"),
                "/subject/foreignInvested",
                null,
                "主体信息应填项“是否外资”未填写");
        add(
                "algorithm-field-missing",
                aPackage().with("/algorithm/brief", ""),
                "/algorithm/brief",
                null,
                "算法信息必填项“算法简介”未填写");
        add(
                "algorithm-field-missing",
                aPackage().without("/algorithm/onlineDate"),
                "/algorithm/onlineDate",
                null,
                "算法信息必填项“上线时间”未填写");
        add(
                "algorithm-field-missing",
                aPackage().with("/algorithm/risks/1/control", " "),
                "/algorithm/risks/1/control",
                null,
                "算法信息必填项“防范机制”未填写");
        add(
                "algorithm-field-expected",
                aPackage().without("/algorithm/data/biometrics"),
                "/algorithm/data/biometrics",
                null,
                "算法信息应填项“是否含生物特征信息”未填写");
        add(
                "algorithm-risks-too-few",
                aPackage().without("/algorithm/risks/2"),
                "/algorithm/risks",
                "2",
                "只填写了 2 项风险，至少应有 3 项");
        add(
                "push-strategy-missing",
                aPushPackage().without("/algorithm/strategy/tagExclusions"),
                "/algorithm/strategy/tagExclusions",
                null,
                "推荐、排序类算法未填写“禁用标签”");
        add(
                "data-source-unclear",
                aPackage().with("/algorithm/data/sets/0/source", "略"),
                "/algorithm/data/sets/0/source",
                "略",
                "训练数据未写明“数据来源”");
        add(
                "data-source-unclear",
                aPackage().with("/algorithm/data/sets", List.of()),
                "/algorithm/data/sets",
                null,
                "训练数据未写明“训练数据集”");
        add(
                "model-parameter-missing",
                aPackage().without("/algorithm/model/metrics"),
                "/algorithm/model/metrics",
                null,
                "算法模型未写明“性能指标”");
        add(
                "deployment-missing",
                aPackage().without("/algorithm/model/deploymentRegion"),
                "/algorithm/model/deploymentRegion",
                null,
                "未写明“部署位置”");
        add(
                "ethics-review-incomplete",
                aPackage().without("/algorithm/ethicsReview/conclusion"),
                "/algorithm/ethicsReview/conclusion",
                null,
                "生成合成类算法未填写“科技伦理审查结论”");
        add(
                "product-field-missing",
                aPackage().without("/products/1/functions/0/path"),
                "/products/1/functions/0/path",
                null,
                "产品及功能信息必填项“功能访问路径”未填写");
        add("product-field-missing", aPackage().without("/products"), "/products", null, "产品及功能信息必填项“产品及功能信息”未填写");
        add(
                "technical-service-field-missing",
                aSupporterPackage().without("/technicalService/clients"),
                "/technicalService/clients",
                null,
                "技术服务方式必填项“服务对象”未填写");
    }

    private void identifiers() {
        add(
                "subject-uscc-check-character",
                aPackage().withUscc("91350100M000100Y44"),
                "/subject/uscc",
                "91350100M000100Y44",
                "统一社会信用代码校验位应为 3，实际为 4");
        add(
                "subject-uscc-shape",
                aPackage().withUscc("91350100M000100Y4"),
                "/subject/uscc",
                "91350100M000100Y4",
                "统一社会信用代码应为 18 位，由数字和除 I、O、S、V、Z 外的大写字母组成，实际为“91350100M000100Y4”（17 位）");
        add(
                "subject-uscc-organisation-code",
                aPackage().withUscc("91350104MA2YXT3K4M"),
                "/subject/uscc",
                "91350104MA2YXT3K4M",
                "第 17 位按主体标识码规则应为 3，实际为 4");
        ids("legal-representative", "法定代表人", LEGAL_ID);
        ids("security-officer", "算法安全负责人", OFFICER_ID);
        add(
                "vendor-filing-number-missing",
                thirdParty(List.of(Map.of("vendor", "北京某公司", "model", "某模型"))),
                "/algorithm/model/thirdParty/0/filingNumber",
                null,
                "未填写“厂商备案编号”");
        add(
                "vendor-filing-number-shape",
                thirdParty(vendor("Beijing-YunQue-20230821")),
                "/algorithm/model/thirdParty/0/filingNumber",
                "Beijing-YunQue-20230821",
                "“Beijing-YunQue-20230821”不是“网信算备”加 21 位数字加“号”的算法备案编号");
        add(
                "vendor-filing-number-check-digit",
                thirdParty(vendor("网信算备110108823483901230033号")),
                "/algorithm/model/thirdParty/0/filingNumber",
                "网信算备110108823483901230033号",
                "备案编号末位按推算规则应为 1，实际为 3");
        add(
                "icp-number-shape",
                aPackage().with("/products/0/icpNumber", "闽ICP备202201684号"),
                "/products/0/icpNumber",
                "闽ICP备202201684号",
                "“闽ICP备202201684号”不是ICP备案号或经营许可证号");
        add(
                "contact-mobile-shape",
                aPackage().with("/subject/contact/mobile", "12900000003"),
                "/subject/contact/mobile",
                "129******03",
                "“联系人”的手机号码格式不正确");
        add(
                "contact-email-shape",
                aPackage().with("/subject/securityOfficer/email", "chen@yunxiu"),
                "/subject/securityOfficer/email",
                "chen@yunxiu",
                "“算法安全负责人”的电子邮箱格式不正确");
        add(
                "contact-phone-shape",
                aPackage().with("/subject/legalRepresentative/phone", "83000001"),
                "/subject/legalRepresentative/phone",
                "830***01",
                "“法定代表人”的联系电话格式不正确");
    }

    private void ids(String person, String name, String pointer) {
        add(
                person + "-id-shape",
                aPackage().with(pointer, "35010419800412"),
                pointer,
                "350*********12",
                name + "身份证号应为 17 位数字加 1 位数字或 X，实际 14 位");
        add(
                person + "-id-check-character",
                aPackage().with(pointer, "110105194912310020"),
                pointer,
                "110*************20",
                name + "身份证号校验位与前 17 位不符");
        add(
                person + "-id-birth-date",
                aPackage().with(pointer, "110105194913310021"),
                pointer,
                "110*************21",
                name + "身份证号第 7 至 14 位不是过去的日期");
        add(
                person + "-id-age",
                aPackage().with(pointer, "110105201512310023"),
                pointer,
                "110*************23",
                "按身份证号计算，" + name + "在提交日不是 18 至 100 周岁");
        String type = pointer.replace("idNumber", "idType");
        add(
                person + "-id-length",
                aPackage().with(type, "passport").with(pointer, "E123"),
                pointer,
                "****",
                name + "证件号码应为 5 至 30 位，实际 4 位");
    }

    private void dates() {
        add(
                "subject-licence-expired",
                aPackage().with("/subject/licence/validTo", "2026-11-22"),
                "/subject/licence/validTo",
                "2026-11-22",
                "主体证件有效期至 2026-11-22，早于提交日 2026-11-23");
        add(
                "subject-term-over",
                aPackage().with("/subject/term/to", "2026-11-22"),
                "/subject/term/to",
                "2026-11-22",
                "经营期限至 2026-11-22，早于提交日 2026-11-23");
        add(
                "subject-founded-later",
                aPackage().with("/subject/foundedOn", "2026-11-24"),
                "/subject/foundedOn",
                "2026-11-24",
                "成立日期 2026-11-24 晚于提交日 2026-11-23");
        add(
                "legal-representative-id-expired",
                aPackage().with("/subject/legalRepresentative/idValidTo", "2026-11-22"),
                "/subject/legalRepresentative/idValidTo",
                "2026-11-22",
                "法定代表人证件有效期至 2026-11-22，早于提交日 2026-11-23");
        add(
                "security-officer-id-expired",
                aPackage().with("/subject/securityOfficer/idValidTo", "2026-11-22"),
                "/subject/securityOfficer/idValidTo",
                "2026-11-22",
                "算法安全负责人证件有效期至 2026-11-22，早于提交日 2026-11-23");
        add(
                "material-expired",
                aPackage().withMaterial("business-licence", null, "2026-11-22", null),
                "/materials/18/validTo",
                "2026-11-22",
                "营业执照副本有效期至 2026-11-22，早于提交日 2026-11-23");
        add(
                "permit-expired",
                aPackage()
                        .with("/products/0/preLicences", List.of(Map.of("type", "网络文化经营许可证", "validTo", "2026-11-22"))),
                "/products/0/preLicences/0/validTo",
                "2026-11-22",
                "许可证“网络文化经营许可证”有效期至 2026-11-22，早于提交日 2026-11-23");
        add(
                "icp-expired",
                aPackage().with("/products/1/icpValidTo", "2026-11-22"),
                "/products/1/icpValidTo",
                "2026-11-22",
                "ICP备案或经营许可证有效期至 2026-11-22，早于提交日 2026-11-23");
        add(
                "icp-expired",
                aPackage().withMaterial("icp-proof", null, "2026-11-22", null),
                "/materials/18/validTo",
                "2026-11-22",
                "ICP备案或经营许可证有效期至 2026-11-22，早于提交日 2026-11-23");
        add(
                "certificate-expires-soon",
                aPackage().with("/subject/licence/validTo", "2026-11-23"),
                "/subject/licence/validTo",
                "2026-11-23",
                "“证件有效期”为 2026-11-23，距提交日不足 60 天，补正或重新提交时可能已过期");
        add(
                "employment-term-missing",
                aPackage().without("/subject/securityOfficer/employedTo"),
                "/subject/securityOfficer/employedTo",
                null,
                "已提交工作证明，但未写明“任职截止日（在职填“至今”）”");
        add(
                "employment-term-uncovered",
                aPackage().with("/subject/securityOfficer/employedTo", "2026-11-22"),
                "/subject/securityOfficer/employedTo",
                "2026-11-22",
                "算法安全负责人任职期限 2021-03-01 至 2026-11-22，不包含提交日 2026-11-23");
        add(
                "commitment-before-employment",
                aPackage().with("/subject/securityOfficer/employedFrom", "2026-10-09"),
                "/materials/5/effectiveOn",
                "2026-10-08",
                "承诺书日期 2026-10-08 早于任职起始日 2026-10-09");
        add(
                "commitment-signed-by-another",
                aPackage().withMaterial("security-officer-commitment", "2026-10-08", null, "林知远"),
                "/materials/18/signedBy",
                "林知远",
                "承诺书由“林知远”签署，算法安全负责人为“陈思齐”");
        add(
                "document-dated-later",
                aPackage().withMaterial("filing-commitment", "2026-11-24", null, "林知远"),
                "/materials/18/effectiveOn",
                "2026-11-24",
                "算法备案承诺书的日期 2026-11-24 晚于提交日 2026-11-23");
        add(
                "report-dates-out-of-order",
                aPackage().with("/algorithm/selfAssessedOn", "2026-10-21"),
                "/algorithm/selfAssessedOn",
                "2026-10-21",
                "“自评估时间”为 2026-10-21，晚于 2026-10-20");
        add(
                "self-assessment-old",
                aPackage().with("/algorithm/selfAssessedOn", "2026-05-22"),
                "/algorithm/selfAssessedOn",
                "2026-05-22",
                "自评估时间 2026-05-22 距提交日 2026-11-23 超过 6 个月");
    }

    private void answers() {
        add(
                "role-contradicts-pages",
                aPackage().with("/algorithm/role", "technical-supporter"),
                "/algorithm/role",
                "technical-supporter",
                "角色为“服务技术支持者”，但填报的是“产品及功能信息”");
        add(
                "role-page-mismatch",
                aPackage().with("/technicalService/clients", "企业客户"),
                "/technicalService",
                null,
                "角色为“服务提供者”，不应填写“技术服务方式”");
        add(
                "output-format-without-modality",
                aPackage().with("/algorithm/data/outputFormats", List.of("txt", ".MP3")),
                "/algorithm/data/outputFormats/1",
                ".MP3",
                "文件格式“.MP3”不属于已选的输出数据模态");
        add(
                "output-modality-without-format",
                aPackage().with("/algorithm/data/outputModalities", List.of("text", "audio")),
                "/algorithm/data/outputModalities/1",
                "audio",
                "输出数据模态“音频”没有对应的文件格式");
        add(
                "opt-out-missing",
                aPushPackage().with("/products/0/optOut/available", "no"),
                "/products/0/optOut",
                "no",
                "个性化推送类算法未说明可关闭及其路径");
        add(
                "icp-holder-differs",
                aPackage().with("/products/0/icpHolder", "福州他人网络有限公司"),
                "/products/0/icpHolder",
                "福州他人网络有限公司",
                "ICP备案主体为“福州他人网络有限公司”，算法备案主体为“云岫智能科技（福州）有限公司”");
        add(
                "users-of-planned-product",
                aPackage().with("/products/1/status", "not-online"),
                "/products/1/mau",
                "50000",
                "产品未上线，却填写了用户量 50000，且未注明为预测");
        add(
                "users-out-of-order",
                aPackage().with("/products/0/dau", 12001),
                "/products/0/dau",
                "12001",
                "日活跃用户量 12001 大于月活跃用户量 12000");
        add(
                "product-of-two-forms",
                aPackage().with("/products/0/name", "云岫写作（APP、小程序）"),
                "/products/0/name",
                "云岫写作（APP、小程序）",
                "产品“云岫写作（APP、小程序）”一行写了多种形态：APP、小程序");
        add(
                "algorithm-not-linked",
                aPackage().with("/products/0/functions/0/usesAlgorithm", false).without("/products/1"),
                "/products",
                null,
                "没有一个产品功能标明使用本算法");
        add(
                "unfinished-function-without-plan",
                aPackage().with("/products/0/functions/0/status", "in-development"),
                "/products/0/functions/0/plannedOn",
                null,
                "功能“智能写作”在开发中，但没有将来的上线日期");
        add(
                "correction-item-unanswered",
                aPackage()
                        .with("/correction/items", List.of(Map.of("id", "2", "text", "补充流程图")))
                        .withMaterial("correction-reply"),
                "/correction/items/0/reply",
                null,
                "第“2”条补正意见没有答复");
    }

    private void plausibility() {
        add(
                "officer-post-unrelated",
                aPackage()
                        .with("/subject/securityOfficer/department", "安全保卫部")
                        .with("/subject/securityOfficer/position", "保安队长"),
                "/subject/securityOfficer/position",
                "保安队长",
                "部门“安全保卫部”、职务“保安队长”看不出与算法安全管理有关");
        add(
                "subject-address-differs",
                aPackage().with("/subject/address", "福建省福州市仓山区示范路2号"),
                "/subject/address",
                "福建省福州市仓山区示范路2号",
                "详细地址为“福建省福州市仓山区示范路2号”，证件地址为“福建省福州市仓山区示范路1号”");
        add(
                "correction-late",
                aPackage()
                        .with("/correction/items", List.of(Map.of("id", "1", "text", "补充流程图", "reply", "流程图已补入报告第一章")))
                        .with("/correction/answerBy", "2026-11-22")
                        .withMaterial("correction-reply"),
                "/correction/answerBy",
                "2026-11-22",
                "补正应在 2026-11-22 前答复，计划提交日为 2026-11-23");
        add(
                "update-mechanism-unclear",
                aPackage().with("/algorithm/updateMechanism", "由算法安全部负责不定期优化，重大变化办理变更备案。"),
                "/algorithm/updateMechanism",
                "由算法安全部负责不定期优化，重大变化办理变更备案。",
                "算法更新机制没有写明更新频率");
        add(
                "update-mechanism-unclear",
                aPackage().without("/algorithm/updateMechanism"),
                "/algorithm/updateMechanism",
                null,
                "算法更新机制没有写明");
        add(
                "deployment-abroad",
                aPackage().with("/algorithm/model/deploymentRegion", "新加坡"),
                "/algorithm/model/deploymentRegion",
                "新加坡",
                "部署位置为“新加坡”，不在中国内地");
        add(
                "risk-step-unknown",
                aPackage().with("/algorithm/risks/0/flowStep", "s9"),
                "/algorithm/risks/0/flowStep",
                "s9",
                "第 1 项风险对应的流程步骤“s9”不在算法流程中");
        add(
                "flow-unconnected",
                aPackage().with("/algorithm/flow/3/next", List.of()),
                "/algorithm/flow",
                null,
                "算法流程没有从输入到输出的完整路径");
        add(
                "access-path-confusing",
                aPackage().with("/products/0/functions/0/path", List.of("首页", "写作", "首页")),
                "/products/0/functions/0/path",
                "首页 → 写作 → 首页",
                "功能“智能写作”的访问路径中有重复步骤");
        add(
                "ethics-review-not-passed",
                aPackage().with("/algorithm/ethicsReview/conclusion", "暂缓，修改后再审"),
                "/algorithm/ethicsReview/conclusion",
                "暂缓，修改后再审",
                "科技伦理审查结论为“暂缓，修改后再审”");
    }

    private void wording() {
        add(
                "risk-control-vague",
                aPackage().with("/algorithm/risks/1/control", "加强内容管理，定期检查，切实防范风险"),
                "/algorithm/risks/1/control",
                "加强内容管理，定期检查，切实防范风险",
                "第 2 项风险的防控措施看不出触发条件、处置动作和记录方式");
        add(
                "description-thin",
                aPackage().with("/algorithm/mechanism", "由模型自动生成。"),
                "/algorithm/mechanism",
                "由模型自动生成。",
                "“算法运行机制”只有 8 个字，看不清输入什么、如何处理、输出什么（至少 20 个字）");
        add(
                "minors-protection-evasive",
                aPackage().with("/products/1/minorsProtection", "高度重视未成年人保护工作。"),
                "/products/1/minorsProtection",
                "高度重视未成年人保护工作。",
                "“高度重视未成年人保护工作。”没有写明任何措施");
        add(
                "foreign-capital-undeclared",
                aPackage().with("/subject/enterpriseKind", "有限责任公司（外商投资、非独资）"),
                "/subject/foreignInvested",
                "有限责任公司（外商投资、非独资）",
                "企业类型为“有限责任公司（外商投资、非独资）”，却未填报外资，也没有合规证明");
        add(
                "placeholder-left",
                aPackage().with("/algorithm/purpose", "帮助XX公司的用户提高写作效率。"),
                "/algorithm/purpose",
                "XX公司",
                "文字中残留“XX公司”");
        add(
                "signer-differs",
                aPackage().withMaterial("self-assessment-report", "2026-10-20", null, "赵他人"),
                "/materials/18/signedBy",
                "赵他人",
                "算法安全自评估报告由“赵他人”签署，应由 陈思齐、林知远 签署");
        add(
                "label-not-in-content",
                aPackage().with("/algorithm/labels/explicit", "在用户协议中说明"),
                "/algorithm/labels/explicit",
                "在用户协议中说明",
                "看不出显式标识加在生成内容上");
    }

    private static PackageBuilder thirdParty(Object vendors) {
        return aPackage().with("/algorithm/model/thirdParty", vendors).withMaterial("third-party-model-evidence");
    }

    private static List<Map<String, String>> vendor(String filingNumber) {
        return List.of(Map.of("vendor", "北京某公司", "model", "某模型", "filingNumber", filingNumber));
    }
}
