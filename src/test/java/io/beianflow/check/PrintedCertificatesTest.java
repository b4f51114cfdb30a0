package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates that look like a fault and are none. */
class PrintedCertificatesTest {
    @Test
    void findsNothingOnTheRightCertificates() {
        assertThat(Rules.found(aPackage()
                        .withContent(
                                "business-licence",
                                Paper.of(OcrExamples.LICENCE).content())
                        .withContent(
                                "legal-representative-id-front",
                                Paper.of(OcrExamples.FRONT).content())
                        .withContent(
                                "legal-representative-id-back",
                                Paper.of(OcrExamples.BACK).content())
                        .withContent(
                                "security-officer-id-front",
                                Paper.of(OcrExamples.OFFICER).content())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // other layouts, other words, other widths, broken lines
                "营 业 执 照\n统一社会信用代码 91350104MA2YXT3K3J\n企业名称：云岫智能科技（福州）有限公司\n负责人：林知远\n经营场所：福州市仓山区示范路1号\n有效期至：2039年5月5日",
                "营业执照\n名称：云岫智能科技（福\n州）有限公司\n统一社会信用代码：９１３５０１０４ＭＡ２ＹＸＴ３Ｋ３Ｊ\n住所：福建省福州市仓山区示\n范路1号\n法定代表人：林知远",
                "营业执照\n统一社会信用代码：91350104MA2YXT3K3J\n名称：云岫智能科技〔福州〕有限公司\n法定代表人：林 知 远\n经营范围：企业注销登记代理；吊销执照咨询\n住所：福建省福州市仓山区示范路1号（自主申报）\n营业期限：2019-05-06 至 2049-05-05",
                "营业执照副本复印件",
                "营业执照\n编号 S202611230001\n统一社会信用代码\n91350104MA2YXT3K3J\n名称\n云岫智能科技（福州）有限公司\n法定代表人\n林知远\n住所\n福建省福州市仓山区示范路1号\n营业期限\n2019年05月06日至2039年05月05日\n登记机关\n2019年05月06日",
            })
    void acceptsOtherLayoutsOfTheSameLicence(String licence) {
        assertThat(Rules.found(aPackage()
                        .withContent("business-licence", Paper.of(licence).content())))
                .isEmpty();
    }

    @Test
    void acceptsBothSidesOfACardOnOneSheet() {
        PackageBuilder sheet = aPackage()
                .withContent(
                        "legal-representative-id-front",
                        Paper.of(OcrExamples.FRONT + OcrExamples.BACK).content())
                .withContent(
                        "legal-representative-id-back",
                        Paper.of(OcrExamples.FRONT + OcrExamples.BACK).content());

        assertThat(Rules.found(sheet)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "营业执照\n统一社会信用代码\n91350104MA2YXT3K3J\n名称\n云岫信息科技（福州）有限公司\n法定代表人\n林知远",
                "营业执照\n名称：云岫智能科技福州有限公司\n统一社会信用代码：91350104MA2YXT3K3J",
                "营业执照\n统一社会信用代码：91350104MA2YXT3K3J\n名称：云岫智能科技（福州）有限责任公司",
            })
    void seesASlyNameWhateverTheLayout(String licence) {
        assertThat(Rules.found(aPackage()
                        .withContent("business-licence", Paper.of(licence).content())))
                .containsExactly("licence-name-differs");
    }
}
