package io.beianflow.material.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import io.beianflow.material.MaterialDesk;
import io.beianflow.material.MaterialSlot;
import io.beianflow.material.MaterialType;
import io.beianflow.material.MaterialUpload;
import io.beianflow.material.MaterialVersion;
import io.beianflow.material.Materials;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class MaterialApiTest {
    private static final MockMultipartFile LICENCE = new MockMultipartFile(
            "file", "C:\\扫描\\营业\u202E执照.pdf", "image/png", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    private static final MaterialVersion STORED = new MaterialVersion(
            UUID.fromString("00000000-0000-0000-0000-000000000007"),
            "F-2026-000001",
            "one",
            MaterialType.PRODUCT_SCREENSHOT,
            "甲产品",
            null,
            3,
            "ab".repeat(32),
            8,
            "application/pdf",
            "product/首页 截图.pdf",
            Instant.parse("2026-11-22T01:00:00Z"),
            LocalDate.of(2026, 11, 20),
            "长期",
            null,
            "product");

    private final Materials materials = mock(Materials.class);
    private final MaterialDesk desk = mock(MaterialDesk.class);
    private final MockMvcTester api = MockMvcTester.of(new MaterialApi(materials, desk));

    @Test
    void storesANewVersionAndSaysWhereItIs() throws Exception {
        given(desk.receive(eq("F-2026-000001"), any())).willReturn(STORED);

        MvcTestResult answer = api.perform(api.put()
                .uri("/api/filings/F-2026-000001/materials/product-screenshot")
                .multipart()
                .file(LICENCE)
                .param("product", "甲产品")
                .param("effectiveOn", "2026-11-20")
                .param("validTo", "长期"));

        assertThat(answer).hasStatus(201);
        assertThat(answer.getResponse().getHeader("Location"))
                .isEqualTo("/api/filings/F-2026-000001/materials/product-screenshot/versions/3"
                        + "?product=%E7%94%B2%E4%BA%A7%E5%93%81");
        assertThat(answer).bodyJson().extractingPath("$.version").isEqualTo(3);
        assertThat(answer).bodyJson().extractingPath("$.id").isEqualTo("00000000-0000-0000-0000-000000000007");
        ArgumentCaptor<MaterialUpload> upload = ArgumentCaptor.forClass(MaterialUpload.class);
        then(desk).should().receive(eq("F-2026-000001"), upload.capture());
        assertThat(upload.getValue().fileName()).isEqualTo("营业执照.pdf");
        assertThat(upload.getValue().effectiveOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(upload.getValue().validTo()).isEqualTo("长期");
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        MvcTestResult answer = api.perform(api.put()
                .uri("/api/filings/F-2026-000001/materials/business-licence")
                .multipart()
                .param("effectiveOn", "2026-13-45")
                .param("validTo", "永久")
                .param("signedBy", "长".repeat(201)));

        assertThat(answer).failure().cause().isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.faults())
                .extracting(Fault::place)
                .containsExactly("/file", "/effectiveOn", "/validTo", "/signedBy"));
        then(desk).shouldHaveNoInteractions();
    }

    @Test
    void listsSlotsUnderTheNamesOfTheContract() {
        given(materials.slots("F-2026-000001"))
                .willReturn(List.of(new MaterialSlot(MaterialType.PRODUCT_SCREENSHOT, "甲产品", null, List.of(STORED))));

        assertThat(api.get().uri("/api/filings/F-2026-000001/materials"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        [{"type": "product-screenshot", "product": "甲产品", "versions": [
                          {"id": "00000000-0000-0000-0000-000000000007", "version": 3, "size": 8, "mediaType": "application/pdf",
                           "validTo": "长期"}]}]
                        """);
    }

    @Test
    void sendsAVersionAsAnAttachmentThatNoBrowserGuessesAbout() throws Exception {
        given(materials.version("F-2026-000001", MaterialType.PRODUCT_SCREENSHOT, "甲产品", null, 3))
                .willReturn(STORED);
        given(materials.open(STORED)).willReturn(new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));

        MvcTestResult answer = api.perform(api.get()
                .uri("/api/filings/F-2026-000001/materials/product-screenshot/versions/3?product={product}", "甲产品"));

        assertThat(answer).hasStatusOk().hasBodyTextEqualTo("%PDF-1.7");
        assertThat(answer)
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader("Content-Length", "8")
                .hasHeader("ETag", "\"" + "ab".repeat(32) + "\"")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E9%A6%96%E9%A1%B5%20%E6%88%AA%E5%9B%BE.pdf");
    }

    @Test
    void sendsNothingAgainToWhomeverHasIt() {
        given(materials.version("F-2026-000001", MaterialType.PRODUCT_SCREENSHOT, null, null, 3))
                .willReturn(STORED);
        given(materials.open(STORED)).willReturn(new ByteArrayInputStream(new byte[8]));

        assertThat(api.get()
                        .uri("/api/filings/F-2026-000001/materials/product-screenshot/versions/3")
                        .header("If-None-Match", "\"" + "ab".repeat(32) + "\""))
                .hasStatus(304);
    }

    @Test
    void takesUploadsByPutOnly() {
        assertThat(api.method(HttpMethod.POST).uri("/api/filings/F-2026-000001/materials/business-licence"))
                .hasStatus(405);
    }
}
