package io.beianflow.check.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.beianflow.check.PackageBuilder;
import io.beianflow.check.Rules;
import io.beianflow.intake.IntakeLimits;
import io.beianflow.intake.PackageReader;
import io.beianflow.refusal.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class CheckApiTest {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new CheckApi(
                    new PackageReader(IntakeLimits.standard(), Clock.systemUTC()), Rules.all(), Rules.texts()))
            .setLocaleResolver(chineseByDefault())
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build()))
            .build());

    @Test
    void checksAnArchiveAndAnswersInTheLanguageAskedFor() throws IOException {
        byte[] archive = archive("public-content");

        assertThat(findings(archive, "zh").at("/findings/0/message").asText()).isEqualTo("缺少材料：拟公示内容");
        assertThat(findings(archive, "en").at("/findings/0/remedy").asText())
                .isEqualTo("Upload it with basic principle, mechanism, scenario and purpose filled in");
        assertThat(findings(archive, "zh").at("/submitOn").asText()).isEqualTo("2026-11-23");
        assertThat(findings(archive, "zh").at("/findings/0/page").isNull()).isTrue();
    }

    @Test
    void refusesWhatIsNoArchive() {
        MvcTestResult answer =
                mvc.post().uri("/api/checks").contentType(ZIP).content("no zip").exchange();

        assertThat(answer)
                .failure()
                .cause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("place=archive.zip, code=zip-not-a-zip");
    }

    @Test
    void listsEveryRuleWithItsWords() throws IOException {
        MvcTestResult answer = mvc.get().uri("/api/rules").exchange();

        JsonNode rules = JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(rules).hasSameSizeAs(Rules.all().rules());
        assertThat(rules).allSatisfy(rule -> assertThat(rule.fieldNames())
                .toIterable()
                .containsExactly("id", "reason", "severity", "target", "title", "remedy", "source", "since"));
    }

    private JsonNode findings(byte[] archive, String language) throws IOException {
        MvcTestResult answer = mvc.post()
                .uri("/api/checks")
                .contentType(ZIP)
                .content(archive)
                .header("Accept-Language", language)
                .exchange();
        assertThat(answer).hasStatusOk();
        return JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    /** A correct package, less one document. */
    private static byte[] archive(String missing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            write(zip, "filing.json", PackageBuilder.json().getBytes(StandardCharsets.UTF_8));
            for (JsonNode material : JSON.readTree(PackageBuilder.json()).get("materials")) {
                if (!material.get("type").asText().equals(missing)) {
                    write(
                            zip,
                            material.get("file").asText(),
                            PackageBuilder.document(material.get("type").asText()));
                }
            }
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static AcceptHeaderLocaleResolver chineseByDefault() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setDefaultLocale(Locale.CHINESE);
        return resolver;
    }
}
