package io.beianflow.identifier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class IdentifierApiTest {
    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(api())
            .setLocaleResolver(chineseByDefault())
            .build());

    private static IdentifierApi api() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("texts/identifier");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new IdentifierApi(new IdentifierTexts(messages));
    }

    private static AcceptHeaderLocaleResolver chineseByDefault() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setDefaultLocale(Locale.CHINESE);
        return resolver;
    }

    @Test
    void explainsACreditCode() {
        MvcTestResult answer = mvc.get()
                .uri("/api/identifiers/uscc/{code}", " 91350100m000100y43")
                .exchange();

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"valid":true,"canonical":"91350100M000100Y43",
                 "parts":{"authority":"9","institutionClass":"1","division":"350100","organisationCode":"M000100Y4",
                          "checkCharacter":"3","expectedCheckCharacter":"3"},
                 "warnings":[],"errors":[]}""");
    }

    @Test
    void saysWhichCheckCharacterWasExpected() {
        MvcTestResult answer =
                mvc.get().uri("/api/identifiers/uscc/91350100M000100Y44").exchange();

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.valid").isEqualTo(false);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0]")
                .isEqualTo("统一社会信用代码校验位应为 3，实际为 4。请对照营业执照重新录入 18 位代码");
    }

    @Test
    void answersInEnglishWhenAsked() {
        MvcTestResult answer = mvc.get()
                .uri("/api/identifiers/uscc/91350100M000100Y4Z")
                .header("Accept-Language", "en-US")
                .exchange();

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0]")
                .asString()
                .startsWith("'Z' at position 18 does not occur in credit codes");
    }

    @Test
    void answersInChineseToAnyOtherLanguage() {
        MvcTestResult answer = mvc.get()
                .uri("/api/identifiers/uscc/913")
                .header("Accept-Language", "fr")
                .exchange();

        assertThat(answer).bodyJson().extractingPath("$.errors[0]").isEqualTo("统一社会信用代码应为 18 位，实际为 3 位。请对照营业执照重新录入");
    }

    @Test
    void warnsOfTheInnerCheckOnly() {
        MvcTestResult answer =
                mvc.get().uri("/api/identifiers/uscc/91350100M000100Y56").exchange();

        assertThat(answer).bodyJson().extractingPath("$.valid").isEqualTo(true);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.warnings[0]")
                .asString()
                .startsWith("第 9 至 17 位（组织机构代码 M000100Y5）的校验位应为 4，实际为 5");
    }

    @Test
    void acceptsAnOddFilingNumberWithAWarning() {
        MvcTestResult answer = mvc.get()
                .uri("/api/identifiers/filing-number?value={value}", "网信算备：110108823483901230033")
                .exchange();

        assertThat(answer).bodyJson().extractingPath("$.valid").isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.canonical").isEqualTo("网信算备110108823483901230033号");
        assertThat(answer).bodyJson().extractingPath("$.parts.subjectNumber").isEqualTo("8234839");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.warnings[0]")
                .isEqualTo("备案编号末位按规律应为 1，实际为 3。请对照通知再读一遍；若与通知一致可继续");
    }

    @Test
    void tellsTheNumberOfAGenerativeServiceApart() {
        MvcTestResult answer = mvc.get()
                .uri("/api/identifiers/filing-number?value=Beijing-YunQue-20230821")
                .exchange();

        assertThat(answer).bodyJson().extractingPath("$.valid").isEqualTo(false);
        assertThat(answer).bodyJson().extractingPath("$.errors[0]").asString().startsWith("这是生成式人工智能服务的备案号");
    }

    @Test
    void explainsAnIcpNumber() {
        MvcTestResult answer = mvc.get()
                .uri("/api/identifiers/icp?value={value}", "沪ICP备2026040883号-2A")
                .exchange();

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"valid":true,"canonical":"沪ICP备2026040883号-2A",
                 "parts":{"kind":"filing-app","kindName":"ICP 备案 APP 号","province":"沪","number":"2026040883","item":"2"},
                 "warnings":[],"errors":[]}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/identifiers/icp",
                "/api/identifiers/filing-number",
                "/api/identifiers/icp?value=%00",
                "/api/identifiers/filing-number?value='--",
                "/api/identifiers/uscc/🙂"
            })
    void answersNonsenseToo(String address) {
        MvcTestResult answer = mvc.get().uri(address).exchange();

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.valid").isEqualTo(false);
        assertThat(answer).bodyJson().extractingPath("$.canonical").isNull();
        assertThat(answer).bodyJson().extractingPath("$.errors.length()").isEqualTo(1);
    }
}
