package io.beianflow.intake;

import io.beianflow.refusal.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A look at the end of an archive before its directory is read into memory: millions of empty entries are cheap to write. */
final class ZipDirectory {
    private static final int LOCAL_FILE = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_LOCATOR_64 = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int DIRECTORY_OFFSET = 16;
    /** Room for a long name and extra fields of one entry. */
    private static final int BYTES_PER_ENTRY = 4096;

    private ZipDirectory() {}

    static void guard(Path archive, String name, IntakeLimits limits) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(archive)) {
            ByteBuffer tail = tail(file);
            int end = end(tail);
            if (end < 0 || !startsLikeZip(file)) {
                throw PackageReader.unusable(new Fault(Fault.Kind.FILE, name, "zip-not-a-zip", List.of()));
            }
            boolean large = end >= LOCATOR_LENGTH && tail.getInt(end - LOCATOR_LENGTH) == END_LOCATOR_64;
            long offset = Integer.toUnsignedLong(tail.getInt(end + DIRECTORY_OFFSET));
            if (large || file.size() - offset > (long) limits.maxFiles() * BYTES_PER_ENTRY + LONGEST_COMMENT) {
                throw ZipFiles.tooLarge(name, "package-too-many-files", limits.maxFiles());
            }
        }
    }

    private static ByteBuffer tail(SeekableByteChannel file) throws IOException {
        long length = Math.min(file.size(), END_LENGTH + LONGEST_COMMENT + LOCATOR_LENGTH);
        return read(file, file.size() - length, (int) length);
    }

    private static int end(ByteBuffer tail) {
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsLikeZip(SeekableByteChannel file) throws IOException {
        int start = read(file, 0, Integer.BYTES).getInt(0);
        return start == LOCAL_FILE || start == END;
    }

    private static ByteBuffer read(SeekableByteChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(from);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // until full or at the end of the file
        }
        return bytes.flip();
    }
}
