package io.beianflow.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import io.beianflow.content.Seal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** AES-256-GCM; the place is the associated data. Seals with the keyset's primary key, opens with any key of it. */
final class TinkSeal implements Seal {
    private final Aead aead;

    TinkSeal(KeysetHandle keys) {
        try {
            aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the keyset for personal data holds no usable AES-GCM key", unusable);
        }
    }

    @Override
    public byte[] seal(byte[] plain, String place) {
        try {
            return aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot seal " + place, failed);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "cannot open " + place
                            + ": it was sealed with a key that beianflow.person.keyset does not hold, or changed since",
                    failed);
        }
    }
}
