package io.beianflow.ocr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The reading process seen from its parent, and the private folder in which it works. */
final class WorkerProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Nothing of our environment is the reader's business, least of all secrets. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SystemRoot");

    private final Path folder;
    private final Process process;
    /** JSON texts; an empty one means that the process has ended. */
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private WorkerProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** It ended, or its answer cannot be read. */
    static final class Crashed extends IOException {
        private static final long serialVersionUID = 1L;

        Crashed(String what) {
            super(what);
        }
    }

    /** It did not answer in time. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Returns when the process is ready. */
    static WorkerProcess start(OcrSettings settings, List<String> program) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("beianflow-ocr");
        ProcessBuilder builder = new ProcessBuilder(command(folder, settings, program));
        builder.environment().keySet().retainAll(ENVIRONMENT);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        WorkerProcess worker = new WorkerProcess(folder, builder.start());
        Thread listener = new Thread(worker::listen, "ocr-answers");
        listener.setDaemon(true);
        listener.start();
        try {
            worker.answer(settings.secondsToStart());
        } catch (IOException | InterruptedException failed) {
            worker.close();
            throw failed;
        }
        return worker;
    }

    private static List<String> command(Path folder, OcrSettings settings, List<String> program) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                // The native library is unpacked here: nobody else can put another one in its place.
                "-Djava.io.tmpdir=" + folder));
        command.addAll(program);
        command.add(String.valueOf(settings.secondsIdle()));
        return command;
    }

    /** How to start the reader: from the class path, or from the one jar of the product, whose loader finds the jars inside. */
    static List<String> reader() {
        String classPath = System.getProperty("java.class.path");
        boolean plain = OcrWorker.class.getClassLoader() == ClassLoader.getSystemClassLoader();
        return plain
                ? List.of("-cp", classPath, OcrWorker.class.getName())
                : List.of(
                        "-cp",
                        classPath,
                        "-Dloader.main=" + OcrWorker.class.getName(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Reads a picture; its file exists only while it is read. */
    List<Block> read(BufferedImage picture, int seconds) throws IOException, InterruptedException {
        Path file = folder.resolve("page.bmp");
        try {
            if (!ImageIO.write(picture, "bmp", file.toFile())) {
                throw new Crashed("a picture of type " + picture.getType() + " cannot be handed over");
            }
            OutputStream requests = process.getOutputStream();
            requests.write((JSON.writeValueAsString(new OcrWorker.Picture(file.toString())) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            requests.flush();
            return JSON.treeToValue(answer(seconds), OcrWorker.Answer.class).blocks();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private JsonNode answer(int seconds) throws IOException, InterruptedException {
        String answer = answers.poll(seconds, TimeUnit.SECONDS);
        if (answer == null) {
            throw new TooSlow();
        }
        if (answer.isEmpty()) {
            throw new Crashed("the reading process has ended");
        }
        return JSON.readTree(answer);
    }

    private void listen() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int start = line.indexOf(OcrWorker.ANSWER);
                if (start >= 0) {
                    answers.add(line.substring(start + 1));
                }
            }
        } catch (IOException gone) {
            // Ended while we listened: said below.
        } finally {
            answers.add("");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        boolean interrupted = false;
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            interrupted = true;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException kept) {
            // What is left is private, and the machine's cleaner of temporary files takes it.
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
