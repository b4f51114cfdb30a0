package io.beianflow.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The server process that {@code postmaster.pid} of a data directory names: line 1 its process id, line 3 its start in
 * epoch seconds.
 *
 * @param pid process id
 * @param startedAt as the server wrote it down
 */
record Postmaster(long pid, Instant startedAt) {
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** What runs under the process id now. */
    enum Now {
        /** nothing, or another program that got the number later */
        GONE,
        /** the server of this data directory */
        RUNNING,
        /** a PostgreSQL, but whose cannot be seen */
        UNCLEAR
    }

    static Optional<Postmaster> recordedIn(Path database) throws IOException {
        Path file = database.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 3) {
            return Optional.of(new Postmaster(-1, Instant.EPOCH));
        }
        return Optional.of(new Postmaster(
                Long.parseLong(lines.get(0).strip()),
                Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
    }

    Now now(Path database) throws IOException {
        Optional<ProcessHandle> process =
                pid > 0 ? ProcessHandle.of(pid).filter(ProcessHandle::isAlive) : Optional.empty();
        if (process.isEmpty()) {
            return Now.GONE;
        }
        Path proc = Path.of("/proc", Long.toString(pid));
        return Files.isDirectory(proc)
                ? onLinux(proc, database)
                : elsewhere(process.get().info());
    }

    /** The server's working directory is its data directory. */
    private static Now onLinux(Path proc, Path database) throws IOException {
        if (!Files.readString(proc.resolve("comm")).strip().equals("postgres")) {
            return Now.GONE;
        }
        try {
            Path workingDirectory = Files.readSymbolicLink(proc.resolve("cwd"));
            return workingDirectory.equals(database.toRealPath()) ? Now.RUNNING : Now.GONE;
        } catch (IOException anothersProcess) {
            return Now.UNCLEAR;
        }
    }

    private Now elsewhere(ProcessHandle.Info info) {
        Optional<String> command = info.command();
        if (command.isPresent() && !command.get().contains("postgres")) {
            return Now.GONE;
        }
        boolean sameStart = info.startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
        return command.isPresent() && sameStart ? Now.RUNNING : Now.UNCLEAR;
    }
}
