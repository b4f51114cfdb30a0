package io.beianflow.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {
    @Test
    void acceptsAProductionWithItsSecrets() {
        assertThat(ProductionCheck.problems(production())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, prod-datasource-url",
        "spring.datasource.username, prod-datasource-username",
        "spring.datasource.password, prod-datasource-password",
        "beianflow.admin.password, prod-admin-password",
        "beianflow.person.keyset, prod-person-keyset"
    })
    void refusesWithoutEachOfThem(String setting, String problem) {
        assertThat(codes(production().withProperty(setting, " "))).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, jdbc:h2:mem:x, prod-datasource-url-other",
        "spring.datasource.password, beianflow, prod-datasource-password-known",
        "spring.datasource.password, Postgres, prod-datasource-password-known",
        "beianflow.admin.password, admin, prod-admin-password-known",
        "beianflow.admin.password, elevenchars, prod-admin-password-known",
        "beianflow.admin.password, administrator, prod-admin-password-known",
        "beianflow.person.keyset, not base64, prod-person-keyset-wrong",
        "beianflow.person.keyset, eyJhIjoxfQ==, prod-person-keyset-wrong"
    })
    void refusesDefaultsAndNonsense(String setting, String value, String problem) {
        MockEnvironment environment = production()
                .withProperty("beianflow.admin.user", "administrator")
                .withProperty(setting, value);

        assertThat(codes(environment)).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "simulation"})
    void refusesTrialProfilesBesideIt(String profile) {
        MockEnvironment environment = production();
        environment.addActiveProfile(profile);

        assertThat(codes(environment)).containsExactly("prod-beside");
    }

    @Test
    void hasEveryTextInBothLanguages() {
        ResourceBundle chinese = ResourceBundle.getBundle("texts.platform", Locale.CHINESE);
        ResourceBundle english = ResourceBundle.getBundle("texts.platform", Locale.ENGLISH);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.keySet().stream().filter(key -> key.endsWith(".what")))
                .allMatch(key -> chinese.containsKey(key.replace(".what", ".remedy")));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysAllProblemsAtOnceAsSentencesWithoutAStackTrace(CapturedOutput output) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("prod");

        assertThatThrownBy(application::run).isInstanceOf(StartRefused.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains(
                        "SPRING_DATASOURCE_URL",
                        "SPRING_DATASOURCE_USERNAME",
                        "SPRING_DATASOURCE_PASSWORD",
                        "BEIANFLOW_ADMIN_PASSWORD",
                        "BEIANFLOW_PERSON_KEYSET",
                        "openssl rand -base64 24",
                        "java -jar beianflow.jar keyset create")
                .doesNotContain("\tat ");
    }

    @Configuration
    static class Nothing {}

    private static List<String> codes(MockEnvironment environment) {
        return ProductionCheck.problems(environment).stream()
                .map(StartRefused.Problem::code)
                .toList();
    }

    private static MockEnvironment production() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db:5432/beianflow")
                .withProperty("spring.datasource.username", "beianflow")
                .withProperty("spring.datasource.password", "8mFzQ2xw")
                .withProperty("beianflow.admin.password", "correct horse battery")
                .withProperty(
                        "beianflow.person.keyset",
                        Base64.getEncoder()
                                .encodeToString("{\"primaryKeyId\":1,\"key\":[]}".getBytes(StandardCharsets.UTF_8)));
        environment.setActiveProfiles("prod");
        return environment;
    }
}
