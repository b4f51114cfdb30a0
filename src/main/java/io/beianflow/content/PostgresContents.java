package io.beianflow.content;

import io.beianflow.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps content in rows of 1 MiB, so that one backup and one transaction hold a filing and its documents. */
@Repository
class PostgresContents implements Contents {
    static final int CHUNK = 1 << 20;

    private final JdbcClient jdbc;
    private final Seal seal;

    PostgresContents(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredContent put(Area area, String company, InputStream bytes) throws IOException {
        long id = jdbc.sql("select nextval('filing.content_id')")
                .query(Long.class)
                .single();
        StoredContent stored = writeChunks(area, company, id, bytes);
        int inserted = jdbc.sql("insert into " + area.table() + " (id, company, sha256, size) values (?, ?, ?, ?)"
                        + " on conflict (company, sha256) do nothing")
                .params(id, company, stored.sha256(), stored.size())
                .update();
        if (inserted == 0) {
            jdbc.sql("delete from " + area.chunks() + " where content = ?")
                    .param(id)
                    .update();
        }
        return stored;
    }

    private StoredContent writeChunks(Area area, String company, long id, InputStream bytes) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[CHUNK];
        long size = 0;
        int n = 0;
        for (int read = bytes.readNBytes(buffer, 0, CHUNK); read > 0; read = bytes.readNBytes(buffer, 0, CHUNK)) {
            digest.update(buffer, 0, read);
            byte[] chunk = read == CHUNK ? buffer : Arrays.copyOf(buffer, read);
            byte[] row = area == Area.PERSONAL ? seal.seal(chunk, place(company, id, n)) : chunk;
            jdbc.sql("insert into " + area.chunks() + " (content, n, bytes) values (?, ?, ?)")
                    .params(id, n, row)
                    .update();
            size += read;
            n++;
        }
        return new StoredContent(HexFormat.of().formatHex(digest.digest()), size);
    }

    @Override
    public InputStream open(Area area, String company, String sha256) {
        Header header = find(area, company, sha256).orElseThrow(() -> Refusal.notFound("content " + sha256));
        return new ChunkStream(header.size(), n -> {
            byte[] row = jdbc.sql("select bytes from " + area.chunks() + " where content = ? and n = ?")
                    .params(header.id(), n)
                    .query((rows, number) -> rows.getBytes(1))
                    .single();
            return area == Area.PERSONAL ? seal.open(row, place(company, header.id(), n)) : row;
        });
    }

    @Override
    public boolean exists(Area area, String company, String sha256) {
        return find(area, company, sha256).isPresent();
    }

    private Optional<Header> find(Area area, String company, String sha256) {
        return jdbc.sql("select id, size from " + area.table() + " where company = ? and sha256 = ?")
                .params(company, sha256)
                .query(Header.class)
                .optional();
    }

    private static String place(String company, long id, int n) {
        return "personal_content_chunk:" + company + ":" + id + ":" + n;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    record Header(long id, long size) {}
}
