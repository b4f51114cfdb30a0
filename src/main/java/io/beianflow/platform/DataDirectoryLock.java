package io.beianflow.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * At most one application per data directory. The operating system releases the lock when its holder ends, however
 * that happens; the content of the file only tells people who holds it.
 */
final class DataDirectoryLock implements AutoCloseable {
    /** Far behind the content, so that the content stays readable where locks are mandatory (Windows). */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel file;
    private final FileLock lock;

    private DataDirectoryLock(FileChannel file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @throws StartRefused {@code data-directory-in-use} with the holder, if another application has it
     */
    static DataDirectoryLock take(Path directory) throws IOException {
        FileChannel file = FileChannel.open(
                directory.resolve("beianflow.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = tryLock(file);
        if (lock == null) {
            String holder = read(file);
            file.close();
            throw StartRefused.because("data-directory-in-use", directory, holder);
        }
        String holder =
                "pid " + ProcessHandle.current().pid() + ", " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        file.truncate(0);
        file.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        return new DataDirectoryLock(file, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String read(FileChannel file) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(200);
        file.read(content, 0);
        return new String(content.array(), 0, content.position(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        file.close();
    }
}
