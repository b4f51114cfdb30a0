package io.beianflow.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A pack as text that is the same for the same content, and its fingerprint. */
final class PackText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private PackText() {}

    static String of(Pack pack) {
        try {
            return JSON.writeValueAsString(pack);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Pack read(String text) {
        try {
            return JSON.readValue(text, Pack.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept rule pack cannot be read", broken);
        }
    }

    /** SHA-256 of the text, in lower-case hexadecimal. */
    static String fingerprint(Pack pack) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(of(pack).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
