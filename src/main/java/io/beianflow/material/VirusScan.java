package io.beianflow.material;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV's daemon about an upload with its command INSTREAM. Off unless {@code beianflow.clamav.address} names a socket file
 * ({@code /run/clamav/clamd.ctl}) or {@code host:port}. A daemon that is down, slow or refuses the size leaves the upload not scanned; that
 * is never taken for clean.
 */
@Component
class VirusScan {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final int CHUNK = 1 << 15;
    private static final int LONGEST_ANSWER = 4096;
    private static final String STREAM = "stream: ";
    private static final String FOUND = " FOUND";

    /**
     * What is known about an upload.
     *
     * @param virus what the daemon calls what it found
     */
    record Answer(boolean scanned, @Nullable String virus) {
        static final Answer NOT_SCANNED = new Answer(false, null);
    }

    private final String address;
    private final int seconds;

    VirusScan(
            @Value("${beianflow.clamav.address:}") String address,
            @Value("${beianflow.clamav.seconds:30}") int seconds) {
        this.address = address.strip();
        this.seconds = seconds;
    }

    boolean isOn() {
        return !address.isEmpty();
    }

    /** Reads the stream to its end or until the daemon hangs up; the caller closes it. */
    Answer scan(InputStream bytes) {
        if (!isOn()) {
            return Answer.NOT_SCANNED;
        }
        SocketAddress daemon = daemon();
        try (SocketChannel channel = SocketChannel.open(
                daemon instanceof UnixDomainSocketAddress
                        ? java.net.StandardProtocolFamily.UNIX
                        : java.net.StandardProtocolFamily.INET)) {
            FutureTask<String> task = new FutureTask<>(() -> ask(channel, daemon, bytes));
            Thread asking = new Thread(task, "clamav");
            asking.setDaemon(true);
            asking.start();
            return answer(task.get(seconds, TimeUnit.SECONDS));
        } catch (IOException | ExecutionException | TimeoutException silent) {
            LOG.warn("ClamAV at {} did not answer; the upload is not scanned", address, silent);
            return Answer.NOT_SCANNED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.NOT_SCANNED;
        }
    }

    private SocketAddress daemon() {
        if (address.startsWith("/")) {
            return UnixDomainSocketAddress.of(address);
        }
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalStateException(
                    "beianflow.clamav.address is '" + address + "'; give a socket file or host:port");
        }
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    private static String ask(SocketChannel channel, SocketAddress daemon, InputStream bytes) throws IOException {
        channel.connect(daemon);
        send(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] chunk = new byte[CHUNK];
        for (int read = bytes.read(chunk); read > 0; read = bytes.read(chunk)) {
            send(channel, ByteBuffer.allocate(Integer.BYTES).putInt(read).flip());
            send(channel, ByteBuffer.wrap(chunk, 0, read));
        }
        send(channel, ByteBuffer.allocate(Integer.BYTES));
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
    }

    private static void send(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private Answer answer(String words) {
        if (words.equals(STREAM + "OK")) {
            return new Answer(true, null);
        }
        if (words.startsWith(STREAM) && words.endsWith(FOUND)) {
            return new Answer(true, words.substring(STREAM.length(), words.length() - FOUND.length()));
        }
        LOG.warn("ClamAV at {} says '{}'; the upload is not scanned", address, words);
        return Answer.NOT_SCANNED;
    }
}
