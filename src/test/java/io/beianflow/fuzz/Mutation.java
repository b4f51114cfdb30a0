package io.beianflow.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes the way broken transfers, half-written files and ill will do; the same number damages the same way. */
final class Mutation {
    private static final List<String> DICTIONARY = List.of(
            "%PDF-",
            "endobj",
            "stream\n",
            "/Length 99999999999",
            "/Filter/LZWDecode",
            "/Kids[1 0 R]",
            "/Count -1",
            "xref\n0 99999999",
            "startxref\n0",
            "<</Root 1 0 R>>",
            "/Width 2147483647",
            "PK\003\004",
            "<!DOCTYPE a [<!ENTITY b 'c'>]>&b;",
            "<w:p>",
            "]]>",
            "&a *a ",
            "!!java.lang.Runtime []",
            "- - - - - ",
            "{{{{",
            "\"\\uD800\"",
            "9".repeat(400),
            "-1",
            "1e999",
            "null",
            "~",
            "../../",
            "\0",
            "\uFEFF",
            "\u202E",
            "2026-02-30",
            "一".repeat(3000));

    private Mutation() {}

    static byte[] of(byte[] whole, long number) {
        Random random = new Random(number);
        byte[] bytes = whole.clone();
        for (int times = 1 + random.nextInt(6); times > 0 && bytes.length > 0; times--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 3 -> {
                byte[] word = DICTIONARY.get(random.nextInt(DICTIONARY.size())).getBytes(StandardCharsets.UTF_8);
                return joined(
                        bytes, at, word, at + (random.nextBoolean() ? 0 : Math.min(word.length, bytes.length - at)));
            }
            case 4 -> {
                int end = at + random.nextInt(Math.min(2000, bytes.length - at));
                return joined(bytes, at, new byte[0], end);
            }
            default -> {
                int end = at + random.nextInt(Math.min(2000, bytes.length - at));
                return joined(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
            }
        }
        return bytes;
    }

    /** The bytes up to a place, a piece, and the bytes from another place on. */
    private static byte[] joined(byte[] bytes, int head, byte[] piece, int tail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, head);
        out.writeBytes(piece);
        out.write(bytes, tail, bytes.length - tail);
        return out.toByteArray();
    }
}
