package io.beianflow.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IcpNumberTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "京ICP备14042428号, FILING_SUBJECT, 京, 14042428, -",
                "京ICP备2022016840号-34, FILING_WEBSITE, 京, 2022016840, 34",
                "陕ICP备16009628号-11, FILING_WEBSITE, 陕, 16009628, 11",
                "辽ICP备2023009191号-2A, FILING_APP, 辽, 2023009191, 2",
                "沪ICP备2026040883号-2A, FILING_APP, 沪, 2026040883, 2",
                "沪ICP备2026040883号-3X, FILING_MINI_PROGRAM, 沪, 2026040883, 3",
                "沪ICP备2026040883号-4K, FILING_QUICK_APP, 沪, 2026040883, 4",
                "京ICP证030173号, LICENCE, 京, 030173, -",
                "京ICP证030173号-1, LICENCE, 京, 030173, 1",
                "鲁B2-20230761号, TELECOM_LICENCE, 鲁, 20230761, -",
                "B2-20230761号, TELECOM_LICENCE, -, 20230761, -",
                "B1.B2-20230761号, TELECOM_LICENCE, -, 20230761, -",
                "A2-20230761号, TELECOM_LICENCE, -, 20230761, -"
            })
    void tellsWhatANumberWasGivenFor(String written, IcpNumber.Kind kind, String province, String number, String item) {
        assertThat(IcpNumber.parse(written)).contains(new IcpNumber(written, kind, province, number, item));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "京", "津", "冀", "晋", "蒙", "辽", "吉", "黑", "沪", "苏", "浙", "皖", "闽", "赣", "鲁", "豫", "鄂", "湘", "粤", "桂", "琼",
                "渝", "蜀", "川", "黔", "贵", "滇", "云", "藏", "陕", "秦", "陇", "甘", "青", "宁", "新"
            })
    void knowsEveryProvince(String sign) {
        assertThat(IcpNumber.parse(sign + "ICP备14042428号-1"))
                .map(IcpNumber::province)
                .contains(sign);
    }

    @Test
    void storesOneForm() {
        assertThat(IcpNumber.parse(" 京 icp备 １４０４２４２８ 号－1 "))
                .map(IcpNumber::canonical)
                .contains("京ICP备14042428号-1");
        assertThat(IcpNumber.parse("B2-20230761")).map(IcpNumber::canonical).contains("B2-20230761号");
    }

    @Test
    void tellsAFilingFromALicence() {
        assertThat(IcpNumber.Kind.FILING_APP.isFiling()).isTrue();
        assertThat(IcpNumber.Kind.LICENCE.isFiling()).isFalse();
        assertThat(IcpNumber.Kind.TELECOM_LICENCE.isFiling()).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "港ICP备14042428号",
                "ICP备14042428号",
                "京ICP备140424281号",
                "京ICP备14042428",
                "京ICP备14042428号-1B",
                "京ICP备14042428号-1234",
                "京ICP备14042428号-",
                "京ICP证03017号",
                "京公网安备11010802020134号",
                "网信算备110108823483901230031号"
            })
    void leavesAnyOtherShapeUnread(String written) {
        assertThat(IcpNumber.parse(written)).isEmpty();
    }
}
