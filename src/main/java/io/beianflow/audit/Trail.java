package io.beianflow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.identity.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only trail of every filing. Each line is hashed together with the hash of the line before (SHA-256 over
 * canonical JSON, RFC 8785), so a line that is changed, removed or slipped in later is found by {@link #verify}.
 *
 * <p>Lines are written at the end of the caller's transaction, under a lock per filing that is always taken last: people who
 * complete tasks of one filing in the same second wait for each other there and never block each other for good.
 */
@Component
public class Trail {
    private final TrailWriter writer;
    private final TrailReader reader;
    private final Caller caller;
    private final ObjectMapper json;

    Trail(TrailWriter writer, TrailReader reader, Caller caller, ObjectMapper json) {
        this.writer = writer;
        this.reader = reader;
        this.caller = caller;
        this.json = json;
    }

    /**
     * Adds a line in the name of the caller, in the caller's transaction.
     *
     * @param ref the filing; must exist when the transaction ends
     * @param what stable dotted key such as {@code material.stored}
     * @param before small JSON-able value without personal data, or null
     * @param after small JSON-able value without personal data, or null
     */
    @Transactional
    public void record(String ref, String what, @Nullable Object before, @Nullable Object after) {
        writer.add(new NewLine(ref, caller.id(), what, toJson(before), toJson(after)));
    }

    /** The lines of a filing, oldest first, those of this transaction too. Whoever calls has checked access to the filing. */
    @Transactional
    public List<TrailEntry> of(String ref) {
        writer.writeNow();
        return reader.lines(ref).stream().map(StoredLine::entry).toList();
    }

    /** When the latest line of all filings was written; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastAt() {
        return reader.lastAt();
    }

    /** Computes every hash again and compares. Whoever calls has checked access to the filing. */
    @Transactional
    public Verification verify(String ref) {
        writer.writeNow();
        return reader.verify(ref);
    }

    private @Nullable JsonNode toJson(@Nullable Object value) {
        return value == null ? null : json.valueToTree(value);
    }
}
