package io.beianflow.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.beianflow.DatabaseTest;
import io.beianflow.audit.Trail;
import io.beianflow.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The daemon is asked inside the transaction that keeps the upload. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, classes = MaterialsTest.Slice.class)
class InfectedUploadTest extends DatabaseTest {
    private static final String REF = "F-2026-000900";
    private static final FakeClamd DAEMON = started();

    @Autowired
    Materials materials;

    @MockitoBean
    Trail trail;

    @DynamicPropertySource
    static void daemon(DynamicPropertyRegistry settings) {
        settings.add("beianflow.clamav.address", DAEMON::address);
        settings.add("beianflow.clamav.seconds", () -> "1");
    }

    @AfterAll
    static void stop() throws IOException {
        DAEMON.close();
    }

    @BeforeEach
    void filing() {
        jdbc.sql("insert into filing.company (id, name) values ('one', '一') on conflict do nothing")
                .update();
        jdbc.sql("""
                        insert into filing.filing (ref, company, status, stage, round, rule_pack, data_version, created_by, created_at, updated_at)
                        values (?, 'one', 'preparing', 'intake', 1, '2026.1', 1, 'product', now(), now()) on conflict do nothing
                        """).param(REF).update();
    }

    @Test
    void refusesAnInfectedUploadAndKeepsNothing() {
        assertThatThrownBy(() -> materials.store(REF, upload("public-content", FakeClamd.EICAR)))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.code()).isEqualTo("material-infected");
                    assertThat(refused.arguments()).containsExactly("文件.pdf", "Eicar-Test-Signature");
                });

        assertThat(materials.slots(REF)).noneMatch(slot -> slot.latest().type() == MaterialType.PUBLIC_CONTENT);
        verifyNoInteractions(trail);
    }

    @Test
    void saysWhetherAnUploadWasScanned() throws IOException {
        materials.store(REF, upload("business-licence", "%PDF-1.7"));
        verify(trail).record(eq(REF), eq("material.stored"), isNull(), scanned("clean"));

        materials.store(REF, upload("privacy-policy", FakeClamd.HANG));
        verify(trail).record(eq(REF), eq("material.stored"), isNull(), scanned("not-scanned"));
    }

    private static Map<String, Object> scanned(String answer) {
        return argThat((Map<String, Object> facts) -> answer.equals(facts.get("virusScan")));
    }

    private static MaterialUpload upload(String type, String content) {
        return new MaterialUpload(
                type,
                null,
                null,
                null,
                null,
                null,
                "文件.pdf",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static FakeClamd started() {
        try {
            return new FakeClamd();
        } catch (IOException taken) {
            throw new java.io.UncheckedIOException(taken);
        }
    }
}
