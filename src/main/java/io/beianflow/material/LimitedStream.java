package io.beianflow.material;

import io.beianflow.refusal.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** Refuses the upload as soon as more bytes arrive than are allowed. */
final class LimitedStream extends FilterInputStream {
    private final DataSize limit;
    private long seen;

    LimitedStream(InputStream in, DataSize limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        seen += read;
        if (seen > limit.toBytes()) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "material-too-large", limit.toMegabytes());
        }
    }
}
