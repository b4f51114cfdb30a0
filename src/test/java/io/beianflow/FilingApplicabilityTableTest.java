package io.beianflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Must we file at all: {@code processes/filing-applicability.dmn}, in the words of domain page 1.2. */
class FilingApplicabilityTableTest {
    private final ShippedTable table = new ShippedTable("filing-applicability");

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            # mainland, internal, category,             role,                property, answer,       article
            false,      false,    generation-synthesis, service-provider,    true,     not-required, 算法推荐管理规定》第二条
            false,      true,     null,                 null,                null,     not-required, 算法推荐管理规定》第二条
            true,       true,     generation-synthesis, technical-supporter, true,     not-required, 生成式人工智能服务管理暂行办法》第二条第三款
            null,       true,     null,                 null,                null,     not-required, 生成式人工智能服务管理暂行办法》第二条第三款
            true,       false,    generation-synthesis, service-provider,    true,     required,     算法推荐管理规定》第二十四条第一款
            null,       null,     personalised-push,    null,                true,     required,     算法推荐管理规定》第二十四条第一款
            true,       false,    generation-synthesis, technical-supporter, true,     required,     深度合成管理规定》第十九条第二款
            true,       false,    generation-synthesis, technical-supporter, false,    required,     深度合成管理规定》第十九条第二款
            true,       false,    generation-synthesis, technical-supporter, null,     required,     深度合成管理规定》第十九条第二款
            true,       false,    ranking-selection,    service-provider,    false,    not-required, 算法推荐管理规定》第二十四条第一款
            true,       false,    ranking-selection,    null,                false,    not-required, 算法推荐管理规定》第二十四条第一款
            true,       false,    null,                 service-provider,    false,    not-required, 算法推荐管理规定》第二十四条第一款
            true,       false,    null,                 service-provider,    true,     ask,          算法推荐管理规定》第二条第二款
            true,       false,    null,                 technical-supporter, false,    ask,          算法推荐管理规定》第二条第二款
            null,       null,     null,                 null,                null,     ask,          算法推荐管理规定》第二条第二款
            true,       false,    dispatch-decision,    service-provider,    null,     ask,          安全评估规定》第二条
            null,       null,     dispatch-decision,    null,                null,     ask,          安全评估规定》第二条
            """)
    void answersWithTheLegalBasis(
            @Nullable Boolean mainland,
            @Nullable Boolean internal,
            @Nullable String category,
            @Nullable String role,
            @Nullable Boolean property,
            String answer,
            String article) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("servesMainlandPublic", mainland);
        inputs.put("internalOnly", internal);
        inputs.put("category", category);
        inputs.put("role", role);
        inputs.put("publicOpinionProperty", property);

        List<Map<String, Object>> answers = table.evaluate(inputs);

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).containsEntry("applicability", answer);
        assertThat((String) answers.get(0).get("basis")).contains(article);
    }

    /** The table must never be silent: two answers of every kind, and none. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"true", "false", "null"})
    void answersWhateverIsKnown(@Nullable Boolean known) {
        for (String category : new String[] {"generation-synthesis", "content-filtering", null}) {
            for (String role : new String[] {"service-provider", "technical-supporter", null}) {
                Map<String, @Nullable Object> inputs = new HashMap<>();
                inputs.put("servesMainlandPublic", known);
                inputs.put("internalOnly", known);
                inputs.put("category", category);
                inputs.put("role", role);
                inputs.put("publicOpinionProperty", known);

                assertThat(table.evaluate(inputs)).hasSize(1);
            }
        }
    }
}
