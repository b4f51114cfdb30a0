package io.beianflow.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a daemon that speaks clamd's protocol; that the real one knows a virus is not shown here. */
class VirusScanTest {
    /** In two parts, so that no scanner takes this class for the test virus. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int MOST = 1 << 20;

    private ServerSocket daemon;

    @BeforeEach
    void listen() throws IOException {
        daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread listening = new Thread(this::serve, "fake-clamd");
        listening.setDaemon(true);
        listening.start();
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    @Test
    void tellsAnInfectedUploadFromACleanOne() {
        assertThat(scan(EICAR)).isEqualTo(new VirusScan.Answer(true, "Eicar-Test-Signature"));
        assertThat(scan("x".repeat(100_000))).isEqualTo(new VirusScan.Answer(true, null));
    }

    @Test
    void takesNoSilenceAndNoRefusalForClean() throws IOException {
        assertThat(scan("x".repeat(MOST + 1))).isEqualTo(VirusScan.Answer.NOT_SCANNED);
        assertThat(scan("hang up")).isEqualTo(VirusScan.Answer.NOT_SCANNED);
        assertThat(scan("hang")).isEqualTo(VirusScan.Answer.NOT_SCANNED);
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
        return new VirusScan("localhost:" + daemon.getLocalPort(), 1)
                .scan(new ByteArrayInputStream(upload.getBytes(StandardCharsets.US_ASCII)));
    }

    private void serve() {
        while (!daemon.isClosed()) {
            try (Socket client = daemon.accept()) {
                answer(client);
            } catch (IOException | InterruptedException over) {
                // The client went away or the test is over.
            }
        }
    }

    private static void answer(Socket client) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        byte[] command = new byte[10];
        in.readFully(command);
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            say(client, "UNKNOWN COMMAND");
            return;
        }
        ByteArrayOutputStream upload = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            byte[] chunk = new byte[length];
            in.readFully(chunk);
            upload.writeBytes(chunk);
            if (upload.size() > MOST) {
                say(client, "INSTREAM size limit exceeded. ERROR");
                return;
            }
        }
        String text = upload.toString(StandardCharsets.US_ASCII);
        if (text.equals("hang")) {
            Thread.sleep(3000);
        }
        if (!text.startsWith("hang")) {
            say(client, text.equals(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
        }
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
