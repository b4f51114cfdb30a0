package io.beianflow.person;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The keys that seal personal data, in the shape of the setting {@code beianflow.person.keyset}: base64 of Tink's JSON. */
public final class Keyset {
    private final KeysetHandle handle;

    private Keyset(KeysetHandle handle) {
        this.handle = handle;
    }

    /** A keyset with one fresh AES-256-GCM key. */
    public static Keyset fresh() {
        try {
            AeadConfig.register();
            return new Keyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not available", impossible);
        }
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException when it is no keyset; the text is not quoted
     */
    public static Keyset parse(String base64) {
        try {
            return parseJson(new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("beianflow.person.keyset is not the base64 of a keyset;"
                    + " make one with: java -jar beianflow.jar keyset create");
        }
    }

    /** @throws IllegalArgumentException when it is no keyset; the text is not quoted */
    static Keyset parseJson(String json) {
        try {
            AeadConfig.register();
            return new Keyset(TinkJsonProtoKeysetFormat.parseKeyset(
                    json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException unreadable) {
            // Without the cause: its message could quote key material.
            throw new IllegalArgumentException("not a keyset in Tink's JSON");
        }
    }

    /** A new primary key for what is sealed from now on; the old keys still open what they sealed. */
    public Keyset rotated() {
        try {
            return new Keyset(KeysetHandle.newBuilder(handle)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the keyset cannot take another key", impossible);
        }
    }

    /** As the setting takes it. Whoever has it can read everything: keep it with the secrets, and keep a copy apart from the database. */
    public String base64() {
        return Base64.getEncoder().encodeToString(json().getBytes(StandardCharsets.UTF_8));
    }

    String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the keyset cannot be written", impossible);
        }
    }

    KeysetHandle handle() {
        return handle;
    }
}
