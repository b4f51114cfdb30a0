package io.beianflow.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a daemon that speaks clamd's protocol; that the real one knows a virus is not shown here. */
class VirusScanTest {
    private FakeClamd daemon;

    @BeforeEach
    void listen() throws IOException {
        daemon = new FakeClamd();
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    @Test
    void tellsAnInfectedUploadFromACleanOne() {
        assertThat(scan(FakeClamd.EICAR)).isEqualTo(new VirusScan.Answer(true, "Eicar-Test-Signature"));
        assertThat(scan("x".repeat(100_000))).isEqualTo(new VirusScan.Answer(true, null));
    }

    @Test
    void takesNoSilenceAndNoRefusalForClean() throws IOException {
        assertThat(scan("x".repeat(FakeClamd.MOST + 1))).isEqualTo(VirusScan.Answer.NOT_SCANNED);
        assertThat(scan(FakeClamd.HANG_UP)).isEqualTo(VirusScan.Answer.NOT_SCANNED);
        assertThat(scan(FakeClamd.HANG)).isEqualTo(VirusScan.Answer.NOT_SCANNED);
        daemon.close();
        assertThat(scan("x")).isEqualTo(VirusScan.Answer.NOT_SCANNED);
    }

    @Test
    void isOffUnlessAnAddressIsGiven() {
        assertThat(new VirusScan(" ", 1).isOn()).isFalse();
        assertThat(new VirusScan(" ", 1).scan(new ByteArrayInputStream(new byte[1])))
                .isEqualTo(VirusScan.Answer.NOT_SCANNED);
        assertThatThrownBy(() -> new VirusScan("clamd", 1).scan(new ByteArrayInputStream(new byte[1])))
                .hasMessageContaining("socket file or host:port");
    }

    private VirusScan.Answer scan(String upload) {
        return new VirusScan(daemon.address(), 1)
                .scan(new ByteArrayInputStream(upload.getBytes(StandardCharsets.US_ASCII)));
    }
}
