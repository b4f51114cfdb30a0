package io.beianflow.pages.notice;

import io.beianflow.content.Seal;
import io.beianflow.identity.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries a secret through a form that was refused: sealed in a hidden field, for the same person only, so that nobody has to type it again. */
@Component
class KeptSecret {
    private final Seal seal;
    private final Caller caller;

    KeptSecret(Seal seal, Caller caller) {
        this.seal = seal;
        this.caller = caller;
    }

    /** For the hidden field; empty when there is nothing to keep. */
    String sealed(@Nullable String secret) {
        return secret == null || secret.isBlank()
                ? ""
                : Base64.getEncoder().encodeToString(seal.seal(secret.getBytes(StandardCharsets.UTF_8), place()));
    }

    /** What was typed, else what the hidden field carries; what cannot be opened counts as not typed. */
    @Nullable
    String typedOr(@Nullable String typed, @Nullable String kept) {
        if ((typed != null && !typed.isBlank()) || kept == null || kept.isBlank()) {
            return typed;
        }
        try {
            return new String(seal.open(Base64.getDecoder().decode(kept), place()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return null;
        }
    }

    private String place() {
        return "robot-form:" + caller.id();
    }
}
