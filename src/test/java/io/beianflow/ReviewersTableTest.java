package io.beianflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reviews what: {@code processes/reviewers.dmn}. */
class ReviewersTableTest {
    private final ShippedTable table = new ShippedTable("reviewers");

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            # stage,    category,             biometrics, thirdParty, legalAnswered, groups
            subject,    null,                 null,       null,       null,          legal security
            subject,    generation-synthesis, true,       true,       true,          legal security
            algorithm,  null,                 null,       null,       null,          legal tech
            algorithm,  personalised-push,    false,      false,      false,         legal tech
            algorithm,  personalised-push,    false,      true,       true,          legal tech
            algorithm,  generation-synthesis, null,       null,       null,          legal tech security
            algorithm,  generation-synthesis, false,      true,       false,         legal tech security
            algorithm,  generation-synthesis, true,       false,      false,         legal tech security
            algorithm,  generation-synthesis, true,       true,       true,          legal tech security
            algorithm,  content-filtering,    true,       false,      false,         legal tech security
            algorithm,  null,                 true,       null,       null,          legal tech security
            correction, generation-synthesis, true,       true,       null,          legal
            correction, personalised-push,    null,       null,       false,         legal
            correction, generation-synthesis, true,       true,       true,          tech
            """)
    void choosesEachGroupOnce(
            String stage,
            @Nullable String category,
            @Nullable Boolean biometrics,
            @Nullable Boolean thirdPartyModel,
            @Nullable Boolean legalAnswered,
            String groups) {
        List<Map<String, Object>> chosen =
                table.evaluate(inputs(stage, category, biometrics, thirdPartyModel, legalAnswered));

        assertThat(chosen).extracting(row -> row.get("group")).containsExactly((Object[]) groups.split(" "));
        assertThat(chosen).extracting(row -> (String) row.get("why")).allSatisfy(why -> assertThat(why)
                .matches(Chinese::isIn));
    }

    @ParameterizedTest
    @CsvSource({"false, 生成合成类：核对内容审核、标识与安全评估", "true, 生成合成类且调用第三方模型：核对内容审核、标识、安全评估与第三方模型证明"})
    void tellsSecurityOfAThirdPartyModel(boolean thirdPartyModel, String why) {
        assertThat(table.evaluate(inputs("algorithm", "generation-synthesis", false, thirdPartyModel, null)))
                .contains(Map.of("group", "security", "why", why));
    }

    private static Map<String, @Nullable Object> inputs(
            String stage,
            @Nullable String category,
            @Nullable Boolean biometrics,
            @Nullable Boolean thirdPartyModel,
            @Nullable Boolean legalAnswered) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("stage", stage);
        inputs.put("category", category);
        inputs.put("biometrics", biometrics);
        inputs.put("thirdPartyModel", thirdPartyModel);
        inputs.put("legalAnswered", legalAnswered);
        return inputs;
    }
}
