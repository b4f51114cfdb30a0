package io.beianflow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** A line in its place in the chain; everything its hash covers. */
record Line(String ref, String company, long number, TrailEntry entry, String previous) {
    /** What the first line follows. */
    static final String NOTHING = "0".repeat(64);

    String hash() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("ref", ref);
        content.put("company", company);
        content.put("number", number);
        content.put("at", entry.at().toString());
        content.put("who", entry.who());
        content.put("what", entry.what());
        content.set("before", orNull(entry.before()));
        content.set("after", orNull(entry.after()));
        content.put("previous", previous);
        return HexFormat.of().formatHex(sha256(canonical(content)));
    }

    private static JsonNode orNull(@Nullable JsonNode value) {
        return value == null ? JsonNodeFactory.instance.nullNode() : value;
    }

    private static byte[] canonical(ObjectNode content) {
        try {
            return new JsonCanonicalizer(content.toString()).getEncodedUTF8();
        } catch (IOException notCanonical) {
            throw new UncheckedIOException("a line of the trail has no canonical JSON", notCanonical);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
