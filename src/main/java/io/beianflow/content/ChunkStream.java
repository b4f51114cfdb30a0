package io.beianflow.content;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Reads one chunk after the other; holds no more than one in memory. */
final class ChunkStream extends InputStream {
    private final long size;
    private final IntFunction<byte[]> chunks;
    private byte[] chunk = {};
    private int next;
    private int position;
    private long delivered;

    ChunkStream(long size, IntFunction<byte[]> chunks) {
        this.size = size;
        this.chunks = chunks;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (delivered == size) {
            return -1;
        }
        if (position == chunk.length) {
            chunk = chunks.apply(next++);
            position = 0;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        delivered += count;
        return count;
    }
}
