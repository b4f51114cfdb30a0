package io.beianflow.check;

import io.beianflow.similarity.Fingerprints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The headings of the official templates and the articles that filings quote, {@code rules/official-template.txt}: no one's own text. */
@Component
public class OfficialTemplate {
    private final Set<Long> fingerprints;

    public OfficialTemplate() {
        try (InputStream in = OfficialTemplate.class.getResourceAsStream("/rules/official-template.txt")) {
            if (in == null) {
                throw new IllegalStateException("rules/official-template.txt is not on the class path");
            }
            this.fingerprints = Set.copyOf(Fingerprints.everyOf(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Set<Long> fingerprints() {
        return fingerprints;
    }
}
