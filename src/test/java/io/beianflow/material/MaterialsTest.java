package io.beianflow.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.beianflow.DatabaseTest;
import io.beianflow.audit.Trail;
import io.beianflow.content.Contents;
import io.beianflow.filing.Filings;
import io.beianflow.identity.Caller;
import io.beianflow.person.PersonalFields;
import io.beianflow.process.OpenTasks;
import io.beianflow.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "beianflow.material.max-bytes=3MB",
        classes = MaterialsTest.Slice.class)
@RecordApplicationEvents
class MaterialsTest extends DatabaseTest {
    @Autowired
    Materials materials;

    @Autowired
    MaterialDesk desk;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    Trail trail;

    private static int number;
    private String ref;

    @BeforeEach
    void filing() {
        ref = "F-2026-%06d".formatted(++number);
        jdbc.sql("insert into filing.company (id, name) values ('one', '一'), ('two', '二') on conflict do nothing")
                .update();
        file(ref, "one");
    }

    @Test
    void keepsEveryVersionAndSaysWhatItIs() throws IOException {
        materials.store(ref, upload("self-assessment-report", "%PDF-1.7 第一版"));
        MaterialVersion second = materials.store(
                ref,
                new MaterialUpload(
                        "self-assessment-report",
                        null,
                        " ",
                        LocalDate.of(2026, 11, 20),
                        "长期",
                        "乙样例",
                        "报告.docx",
                        text("%PDF-1.7 第二版")));

        MaterialSlot slot = materials.slots(ref).get(0);
        assertThat(slot.versions()).extracting(MaterialVersion::version).containsExactly(1, 2);
        assertThat(slot.latest()).isEqualTo(second);
        assertThat(second.mediaType()).isEqualTo("application/pdf");
        assertThat(second.name()).isNull();
        assertThat(second.storedBy()).isEqualTo("system");
        assertThat(second.receivedAt()).isEqualTo(Instant.parse("2026-11-22T01:00:00Z"));
        assertThat(materials.version(ref, MaterialType.SELF_ASSESSMENT_REPORT, null, null, 2))
                .isEqualTo(second);
        assertThat(read(slot.versions().get(0))).isEqualTo("%PDF-1.7 第一版");
        assertThat(read(second)).isEqualTo("%PDF-1.7 第二版");
    }

    @Test
    void tellsSlotsApartByProductAndName() throws IOException {
        materials.store(
                ref, new MaterialUpload("product-screenshot", "乙产品", null, null, null, null, "1.png", text("1")));
        materials.store(
                ref, new MaterialUpload("product-screenshot", "甲产品", "首页", null, null, null, "2.png", text("2")));
        materials.store(
                ref, new MaterialUpload("product-screenshot", "甲产品", "设置", null, null, null, "3.png", text("3")));
        materials.store(ref, upload("business-licence", "4"));

        assertThat(materials.current(ref))
                .extracting(
                        MaterialVersion::type,
                        MaterialVersion::product,
                        MaterialVersion::name,
                        MaterialVersion::version)
                .containsExactly(
                        tuple(MaterialType.BUSINESS_LICENCE, null, null, 1),
                        tuple(MaterialType.PRODUCT_SCREENSHOT, "乙产品", null, 1),
                        tuple(MaterialType.PRODUCT_SCREENSHOT, "甲产品", "设置", 1),
                        tuple(MaterialType.PRODUCT_SCREENSHOT, "甲产品", "首页", 1));
    }

    @Test
    void keepsBothOfTwoUploadsAtOnce() throws IOException {
        materials.store(ref, upload("public-content", "先有一版"));
        CyclicBarrier together = new CyclicBarrier(6);

        List<CompletableFuture<Integer>> uploads = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> storeTogether(together, "同时上传 " + n)))
                .toList();

        assertThat(uploads.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7);
        assertThat(materials.slots(ref).get(0).versions())
                .extracting(MaterialVersion::version)
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void keepsScansOfIdCardsWithThePersonalData() throws IOException {
        MaterialVersion scan = materials.store(ref, upload("legal-representative-id-front", "人像面 11010519491231002X"));

        assertThat(read(scan)).isEqualTo("人像面 11010519491231002X");
        assertThat(jdbc.sql("select encode(bytes, 'escape') from filing.personal_content_chunk")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("11010519491231002X"));
        assertThat(jdbc.sql("select count(*) from filing.content where sha256 = ?")
                        .param(scan.sha256())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void writesTheTrailAndTellsTheOthers() throws IOException {
        MaterialVersion stored = materials.store(ref, upload("privacy-policy", "政策"));

        verify(trail)
                .record(
                        eq(ref),
                        eq("material.stored"),
                        any(),
                        eq(Map.of("type", "privacy-policy", "version", 1, "sha256", stored.sha256(), "size", 6L)));
        assertThat(events.stream(MaterialStored.class)).containsExactly(new MaterialStored(stored));
    }

    @Test
    void remembersWhatWasSentInARound() throws IOException {
        MaterialVersion report = materials.store(ref, upload("self-assessment-report", "第一轮"));
        MaterialVersion letter = materials.store(ref, upload("filing-commitment", "承诺"));
        materials.freeze(ref, number * 10L + 1);
        MaterialVersion corrected = materials.store(ref, upload("self-assessment-report", "第二轮"));
        materials.freeze(ref, number * 10L + 1);
        materials.freeze(ref, number * 10L + 2);

        assertThat(materials.frozen(number * 10L + 1)).containsExactly(letter, report);
        assertThat(materials.frozen(number * 10L + 2)).containsExactly(letter, corrected);
        assertThat(materials.frozen(number * 10L + 3)).isEmpty();
    }

    @Test
    void letsNobodyChangeAVersion() throws IOException {
        materials.store(ref, upload("user-agreement", "协议"));

        assertThatThrownBy(() -> jdbc.sql("update filing.material_version set signed_by = '他人' where ref = ?")
                        .param(ref)
                        .update())
                .hasMessageContaining("never change");
    }

    @Test
    void refusesAnUnknownType() {
        assertThatThrownBy(() -> materials.store(ref, upload("holiday-photo", "海边")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.place()).isEqualTo("/type");
                            assertThat(fault.code()).isEqualTo("material-type-unknown");
                        }));
        verifyNoInteractions(trail);
    }

    @Test
    void refusesAnUnknownFiling() {
        assertThatThrownBy(() -> materials.store("F-2026-999999", upload("public-content", "内容")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void takesAFileOfExactlyTheLimitAndNotOneByteMore() throws IOException {
        InputStream full = new ByteArrayInputStream(new byte[3 << 20]);
        InputStream over = new ByteArrayInputStream(new byte[(3 << 20) + 1]);

        assertThat(materials
                        .store(ref, new MaterialUpload("demo-video", null, null, null, null, null, "v.mp4", full))
                        .size())
                .isEqualTo(3 << 20);
        assertThatThrownBy(() -> materials.store(
                        ref, new MaterialUpload("demo-video", null, null, null, null, null, "v.mp4", over)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
                    assertThat(refusal.arguments()).containsExactly(3L);
                });
        assertThat(materials.slots(ref).get(0).versions()).hasSize(1);
    }

    @Test
    void keepsEqualFilesOfTwoCompaniesApart() throws IOException {
        String other = "F-2027-%06d".formatted(number);
        file(other, "two");

        MaterialVersion ours = materials.store(ref, upload("public-content", "一样的文件"));
        MaterialVersion theirs = materials.store(other, upload("public-content", "一样的文件"));

        assertThat(ours.sha256()).isEqualTo(theirs.sha256());
        assertThat(ours.company()).isEqualTo("one");
        assertThat(theirs.company()).isEqualTo("two");
        assertThat(materials.slots(ref)).hasSize(1);
        assertThat(jdbc.sql("select company from filing.content where sha256 = ? order by company")
                        .param(ours.sha256())
                        .query(String.class)
                        .list())
                .containsExactly("one", "two");
    }

    @Test
    void hidesTheDocumentsOfAnotherCompany() throws IOException {
        materials.store(ref, upload("public-content", "只给一"));

        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("outsider", "outsider", "company:two", "product"));
        try {
            assertThatThrownBy(() -> materials.slots(ref)).satisfies(MaterialsTest::isNotFound);
            assertThatThrownBy(() -> materials.version(ref, MaterialType.PUBLIC_CONTENT, null, null, 1))
                    .satisfies(MaterialsTest::isNotFound);
            assertThatThrownBy(() -> desk.receive(ref, upload("public-content", "掺进来")))
                    .satisfies(MaterialsTest::isNotFound);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void takesNothingFromPeopleWhileNoTaskIsOpen() {
        assertThatThrownBy(() -> desk.receive(ref, upload("public-content", "太晚了")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("material-closed"));
    }

    private static void isNotFound(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private int storeTogether(CyclicBarrier together, String content) {
        try {
            together.await();
            return materials.store(ref, upload("public-content", content)).version();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String read(MaterialVersion version) throws IOException {
        try (InputStream bytes = materials.open(version)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void file(String ref, String company) {
        jdbc.sql("""
                        insert into filing.filing (ref, company, status, stage, round, rule_pack, data_version, created_by, created_at, updated_at)
                        values (?, ?, 'preparing', 'intake', 1, '2026.1', 1, 'product', now(), now())
                        """).params(ref, company).update();
    }

    private static MaterialUpload upload(String type, String content) {
        return new MaterialUpload(type, null, null, null, null, null, "文件.pdf", text(content));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @ComponentScan(
            basePackageClasses = {Materials.class, Contents.class, PersonalFields.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\..*|Test.*)"))
    @Import({Caller.class, FilingsOnly.class, TasksOnly.class})
    static class Slice {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        }
    }

    @ComponentScan(
            basePackageClasses = Filings.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "io\\.beianflow\\.filing\\.(Filings|FilingRows)"))
    static class FilingsOnly {}

    @ComponentScan(
            basePackageClasses = OpenTasks.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.beianflow\\.process\\.OpenTasks"))
    static class TasksOnly {}
}
