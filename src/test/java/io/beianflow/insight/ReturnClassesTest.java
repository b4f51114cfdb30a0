package io.beianflow.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnClassesTest {
    private final ReturnClasses classes = new ReturnClasses();

    @ParameterizedTest
    @CsvSource({
        "请补充算法备案承诺书附件, materials",
        "算法运行机制描述不清，请补充流程图, description",
        "未见科技伦理审查和应急处置制度, assessment",
        "营业执照上的法定代表人与填报不一致, subject",
        "扫描件模糊，盖章处不清晰，请重新上传 pdf, format",
        "请联系我处, other"
    })
    void putsAnItemIntoAClassByItsWords(String item, String expected) {
        assertThat(classes.of(item)).isEqualTo(expected);
    }

    @Test
    void showsEveryClassBesideThePublishedShare() {
        List<ReturnClass> counted = classes.count(List.of("营业执照过期", "营业执照过期", "请联系我处"));

        assertThat(counted)
                .extracting(ReturnClass::id)
                .containsExactly("materials", "description", "assessment", "subject", "format", "other");
        assertThat(counted).extracting(ReturnClass::published).containsExactly(38, 27, 19, 11, 5, 0);
        assertThat(counted).extracting(ReturnClass::percent).containsExactly(0, 0, 0, 67, 0, 33);
    }

    @Test
    void countsNothingAsNothing() {
        assertThat(classes.count(List.of())).hasSize(6).allMatch(one -> one.items() == 0 && one.percent() == 0);
    }
}
