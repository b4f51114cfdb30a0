package io.beianflow.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beianflow.DatabaseTest;
import io.beianflow.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresContentsTest extends DatabaseTest {
    private PostgresContents contents;
    private TransactionTemplate transaction;

    @BeforeEach
    void companies() {
        contents = new PostgresContents(jdbc, new Backwards());
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        jdbc.sql("insert into filing.company (id, name) values ('one', '一'), ('two', '二') on conflict do nothing")
                .update();
    }

    @Test
    void streamsALargeFileThroughRowsOfOneMebibyte() throws Exception {
        long size = 50L << 20;
        MessageDigest digest = MessageDigest.getInstance("SHA-256");

        StoredContent stored = put(Area.ORDINARY, "one", new DigestInputStream(new Noise(7, size), digest));

        String sha256 = HexFormat.of().formatHex(digest.digest());
        assertThat(stored).isEqualTo(new StoredContent(sha256, size));
        assertThat(chunksOf("filing.content", sha256)).hasSize(50).containsOnly(1 << 20);
        try (InputStream back = contents.open(Area.ORDINARY, "one", sha256)) {
            assertThat(HexFormat.of().formatHex(digestOf(back))).isEqualTo(sha256);
        }
    }

    @Test
    void cutsTheLastRowShort() {
        StoredContent stored = put(Area.ORDINARY, "one", new Noise(8, (3L << 20) + 5));

        assertThat(chunksOf("filing.content", stored.sha256())).containsExactly(1 << 20, 1 << 20, 1 << 20, 5);
    }

    @Test
    void keepsEqualBytesOncePerCompany() {
        StoredContent first = put(Area.ORDINARY, "one", text("同样的内容"));
        StoredContent again = put(Area.ORDINARY, "one", text("同样的内容"));
        put(Area.ORDINARY, "two", text("同样的内容"));

        assertThat(again).isEqualTo(first);
        assertThat(count("filing.content", first.sha256())).isEqualTo(2);
        assertThat(orphans()).isZero();
    }

    @Test
    void keepsEqualBytesOnceWhenTheyArriveTogether() {
        CyclicBarrier together = new CyclicBarrier(4);
        List<CompletableFuture<StoredContent>> uploads = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return put(Area.ORDINARY, "one", new Noise(9, 100_000));
                }))
                .limit(4)
                .toList();

        assertThat(uploads.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(count("filing.content", uploads.get(0).join().sha256())).isEqualTo(1);
        assertThat(orphans()).isZero();
    }

    @Test
    void showsNoCompanyTheBytesOfAnother() {
        StoredContent stored = put(Area.ORDINARY, "one", text("只属于一"));

        assertThat(contents.exists(Area.ORDINARY, "one", stored.sha256())).isTrue();
        assertThat(contents.exists(Area.ORDINARY, "two", stored.sha256())).isFalse();
        assertThatThrownBy(() -> contents.open(Area.ORDINARY, "two", stored.sha256()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void sealsEveryPersonalChunkForItsPlace() throws IOException {
        StoredContent stored = put(Area.PERSONAL, "one", text("身份证扫描件"));

        byte[] row = jdbc.sql("select k.bytes from filing.personal_content_chunk k join filing.personal_content c"
                        + " on c.id = k.content where c.sha256 = ?")
                .param(stored.sha256())
                .query((rows, number) -> rows.getBytes(1))
                .single();
        assertThat(new String(row, StandardCharsets.UTF_8)).doesNotContain("身份证扫描件");
        assertThat(contents.exists(Area.ORDINARY, "one", stored.sha256())).isFalse();
        try (InputStream back = contents.open(Area.PERSONAL, "one", stored.sha256())) {
            assertThat(back).hasBinaryContent("身份证扫描件".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void keepsAnEmptyFile() throws IOException {
        StoredContent stored = put(Area.ORDINARY, "one", text(""));

        assertThat(stored.size()).isZero();
        assertThat(contents.open(Area.ORDINARY, "one", stored.sha256()).read()).isEqualTo(-1);
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() {
        InputStream broken = new Noise(10, 3L << 20) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (left() < 1 << 20) {
                    throw new IOException("the line broke");
                }
                return super.read(target, offset, length);
            }
        };

        assertThatThrownBy(() -> put(Area.ORDINARY, "two", broken)).isInstanceOf(UncheckedIOException.class);
        assertThat(orphans()).isZero();
    }

    private StoredContent put(Area area, String company, InputStream bytes) {
        return transaction.execute(status -> {
            try {
                return contents.put(area, company, bytes);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private List<Integer> chunksOf(String table, String sha256) {
        return jdbc.sql("select length(k.bytes) from " + table + "_chunk k join " + table
                        + " c on c.id = k.content where c.sha256 = ? order by k.n")
                .param(sha256)
                .query(Integer.class)
                .list();
    }

    private int count(String table, String sha256) {
        return jdbc.sql("select count(*) from " + table + " where sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .single();
    }

    private int orphans() {
        return jdbc.sql(
                        "select count(*) from filing.content_chunk where content not in (select id from filing.content)")
                .query(Integer.class)
                .single();
    }

    private static byte[] digestOf(InputStream bytes) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[10_007];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return digest.digest();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Reverses the bytes: enough to see that nothing is kept as it came. */
    private static final class Backwards implements Seal {
        @Override
        public byte[] seal(byte[] plain, String place) {
            return reversed(plain);
        }

        @Override
        public byte[] open(byte[] sealed, String place) {
            return reversed(sealed);
        }

        private static byte[] reversed(byte[] bytes) {
            byte[] result = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                result[i] = bytes[bytes.length - 1 - i];
            }
            return result;
        }
    }

    /** Random bytes that are never in memory together. */
    private static class Noise extends InputStream {
        private final Random random;
        private long left;

        Noise(long seed, long size) {
            random = new Random(seed);
            left = size;
        }

        long left() {
            return left;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in blocks");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            byte[] block = new byte[(int) Math.min(left, Math.min(length, 8192))];
            random.nextBytes(block);
            System.arraycopy(block, 0, target, offset, block.length);
            left -= block.length;
            return block.length;
        }
    }
}
