package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;

import io.beianflow.check.RuleExamples.Example;
import java.util.ArrayList;
import java.util.List;

/** One fault each in what is printed on certificates; as texts, so that nothing has to be read off a picture. */
final class OcrExamples {
    static final String LICENCE = """
            营业执照
            （副本）
            统一社会信用代码：91350104MA2YXT3K3J
            名　　称 云岫智能科技(福州)有限公司 注册资本 1000万元人民币
            类　　型 有限责任公司 成立日期 2019年05月06日
            法定代表人 林知远 营业期限 2019年05月06日至长期
            经营范围 软件开发；代理注销登记。
            住　　所 福建省福州市仓山区示范路1号
            登记机关 样例市场监督管理局
            2019年05月06日
            """;
    static final String FRONT = """
            姓名 林知远
            性别 男 民族 汉
            出生 1980年4月12日
            住址 福建省福州市仓山区样例路1号
            公民身份号码 350104198004120016
            """;
    static final String OFFICER = FRONT.replace("林知远", "陈思齐").replace("350104198004120016", "350104198809230028");
    static final String BACK = """
            中华人民共和国
            居民身份证
            签发机关 福州市样例公安分局
            有效期限 2015.06.01-2035.06.01
            """;

    private final List<Example> examples = new ArrayList<>();

    private OcrExamples() {
        onTheLicence();
        onTheCards();
        inTheWrongPlace();
        add(
                "icp-proof-holder-differs",
                printed("icp-proof", "ICP备案信息\n主办单位名称：福州云岫文化传播有限公司\n主办单位性质：企业\nICP备案号：闽ICP备2022016840号-1"),
                "/materials/%s/file",
                "icp-proof",
                "福州云岫文化传播有限公司",
                "ICP备案证明上的主办单位是“福州云岫文化传播有限公司”，备案主体是“云岫智能科技（福州）有限公司”");
    }

    private void onTheLicence() {
        add(
                "licence-name-differs",
                licence("云岫智能科技(福州)", "云岫智能技术(福州)"),
                "/subject/name",
                "business-licence",
                "云岫智能科技（福州）有限公司",
                "营业执照上的名称是“云岫智能技术(福州)有限公司”，填报的是“云岫智能科技（福州）有限公司”");
        add(
                "licence-code-differs",
                licence("91350104MA2YXT3K3J", "91330106MA2YX0H18P"),
                "/subject/uscc",
                "business-licence",
                "91350104MA2YXT3K3J",
                "营业执照上的代码是 91330106MA2YX0H18P，填报的是 91350104MA2YXT3K3J");
        add(
                "licence-representative-differs",
                licence("林知远", "林致远"),
                "/subject/legalRepresentative/name",
                "business-licence",
                "林知远",
                "营业执照上的法定代表人是“林致远”，填报的是“林知远”");
        add(
                "licence-address-differs",
                licence("示范路1号", "示范路7号"),
                "/subject/licence/address",
                "business-licence",
                "福建省福州市仓山区示范路1号",
                "营业执照上的住所是“福建省福州市仓山区示范路7号”，填报的证件地址是“福建省福州市仓山区示范路1号”");
        add(
                "licence-print-expired",
                licence("至长期", "至2026年05月05日"),
                "/subject/licence/validTo",
                "business-licence",
                "2026-05-05",
                "营业执照上的期限到 2026-05-05 为止，早于提交日 2026-11-23");
        add(
                "licence-cancelled",
                licence("（副本）", "（副本） 已注销"),
                "/materials/%s/file",
                "business-licence",
                "已注销",
                "营业执照上有“已注销”字样");
    }

    private void onTheCards() {
        add(
                "legal-representative-card-name-differs",
                printed("legal-representative-id-front", FRONT.replace("林知远", "林远")),
                "/subject/legalRepresentative/name",
                "legal-representative-id-front",
                "林知远",
                "身份证上的姓名是“林远”，填报的法定代表人是“林知远”");
        add(
                "legal-representative-card-number-differs",
                printed("legal-representative-id-front", FRONT.replace("350104198004120016", "330106198001010013")),
                "/subject/legalRepresentative/idNumber",
                "legal-representative-id-front",
                "350104********0016",
                "身份证上的号码是 330106********0013，与填报的 350104********0016 不同（中间几位已隐去）");
        add(
                "security-officer-card-name-differs",
                printed("security-officer-id-front", FRONT),
                "/subject/securityOfficer/name",
                "security-officer-id-front",
                "陈思齐",
                "身份证上的姓名是“林知远”，填报的算法安全负责人是“陈思齐”");
        add(
                "security-officer-card-number-differs",
                printed("security-officer-id-front", OFFICER.replace("350104198809230028", "330106198502020025")),
                "/subject/securityOfficer/idNumber",
                "security-officer-id-front",
                "350104********0028",
                "身份证上的号码是 330106********0025，与填报的 350104********0028 不同（中间几位已隐去）");
        add(
                "card-print-expired",
                printed("security-officer-id-back", BACK.replace("2035.06.01", "2025.06.01")),
                "/materials/%s/file",
                "security-officer-id-back",
                "2025-06-01",
                "算法安全负责人身份证（国徽面）上的有效期到 2025-06-01 为止，早于提交日 2026-11-23");
    }

    private void inTheWrongPlace() {
        add(
                "certificate-of-another-kind",
                printed("legal-representative-id-back", FRONT),
                "/materials/%s/file",
                "legal-representative-id-back",
                "materials/legal-representative-id-back.pdf",
                "应为法定代表人身份证（国徽面），文件内容却是身份证人像面");
        add(
                "certificate-of-another-kind",
                printed("business-licence", BACK),
                "/materials/%s/file",
                "business-licence",
                "materials/business-licence.pdf",
                "应为营业执照副本，文件内容却是身份证国徽面");
    }

    static List<Example> all() {
        return new OcrExamples().examples;
    }

    private static PackageBuilder licence(String from, String to) {
        return printed("business-licence", LICENCE.replace(from, to));
    }

    private static PackageBuilder printed(String type, String text) {
        return aPackage().withContent(type, Paper.of(text).content());
    }

    private void add(String rule, PackageBuilder broken, String target, String material, String value, String message) {
        String index = broken.pointer(material).substring("/materials/".length());
        examples.add(new Example(rule, broken, target.formatted(index), value, message));
    }
}
