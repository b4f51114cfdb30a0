package io.beianflow.material;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A daemon that speaks clamd's protocol and knows one virus. */
final class FakeClamd implements AutoCloseable {
    /** In two parts, so that no scanner takes this class for the test virus. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    /** Upload that gets no answer until the client goes away. */
    static final String HANG = "hang";
    /** Upload after which the daemon hangs up. */
    static final String HANG_UP = "hang up";

    /** Bytes. */
    static final int MOST = 1 << 20;

    private final ServerSocket socket;
    private final Thread listening;

    FakeClamd() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        listening = new Thread(this::serve, "fake-clamd");
        listening.setDaemon(true);
        listening.start();
    }

    String address() {
        return "localhost:" + socket.getLocalPort();
    }

    /** Returns when nobody listens any more: a thread that is in the middle of accepting takes one more client. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            listening.join(10_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                answer(client);
            } catch (IOException gone) {
                // The client went away or the test is over.
            }
        }
    }

    private void answer(Socket client) throws IOException {
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
        if (text.equals(HANG)) {
            in.read();
        } else if (!text.equals(HANG_UP)) {
            say(client, text.equals(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
        }
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
