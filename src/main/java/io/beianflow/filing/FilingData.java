package io.beianflow.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.audit.Trail;
import io.beianflow.identity.Caller;
import io.beianflow.intake.FilingDataShape;
import io.beianflow.person.PersonalFields;
import io.beianflow.refusal.Refusal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written in a filing, in the shape of filing.yaml without materials. Every change is a new version; old ones never change. */
@Service
public class FilingData {
    private final Filings filings;
    private final FilingRows rows;
    private final PersonalFields personal;
    private final PreparationGate gate;
    private final Contributions contributions;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Caller caller;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    FilingData(
            Filings filings,
            FilingRows rows,
            PersonalFields personal,
            PreparationGate gate,
            Contributions contributions,
            Trail trail,
            ApplicationEventPublisher events,
            Caller caller,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.filings = filings;
        this.rows = rows;
        this.personal = personal;
        this.gate = gate;
        this.contributions = contributions;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The newest data with the personal fields in full, for those who prepare the filing. */
    @Transactional(readOnly = true)
    public ObjectNode full(String ref) {
        int version = filings.require(ref).dataVersion();
        return personal.attach(ref, version, stored(ref, version));
    }

    /** The newest data with ID numbers and phones masked, for everybody who may read the filing. */
    @Transactional(readOnly = true)
    public ObjectNode masked(String ref) {
        int version = filings.require(ref).dataVersion();
        return personal.attachMasked(ref, version, stored(ref, version));
    }

    /** The newest data without any personal field, for decisions and lists. */
    @Transactional(readOnly = true)
    public ObjectNode impersonal(String ref) {
        return stored(ref, filings.require(ref).dataVersion());
    }

    /** Opens a filing on its first data; the caller has decided the company. */
    @Transactional
    public Filing open(String company, JsonNode data, String rulePack) {
        FilingDataShape.validate(data);
        ObjectNode whole = withoutMaterials(data);
        String ref =
                "F-%d-%06d".formatted(clock.instant().atZone(clock.getZone()).getYear(), rows.nextNumber());
        Filing opened = new Filing(
                ref,
                company,
                Objects.requireNonNullElse(text(whole, "/kind"), "first"),
                Status.PREPARING,
                Stage.INTAKE,
                1,
                List.of(),
                outline(whole),
                null,
                null,
                null,
                rulePack,
                1,
                null,
                clock.instant(),
                clock.instant(),
                0);
        rows.insert(opened, caller.id());
        store(opened, personal.detach(ref, company, 1, whole));
        trail.record(ref, "filing.opened", null, Map.of("company", company));
        return opened;
    }

    /**
     * Changes the data by an RFC 7396 merge patch.
     *
     * @param expected data version the change was made on; 412 when somebody else was faster, nothing is stored then
     */
    @Transactional
    public Filing patch(String ref, int expected, JsonNode patch) {
        Filing before = filings.lock(ref);
        if (before.dataVersion() != expected) {
            throw Refusal.of(Refusal.Kind.STALE, "data-changed", before.dataVersion());
        }
        gate.requireDataOpen(ref);
        ObjectNode old = full(ref);
        JsonNode merged = merge(old.deepCopy(), patch);
        FilingDataShape.validate(merged);
        ObjectNode whole = withoutMaterials(merged);
        if (whole.equals(old)) {
            return before;
        }
        Filing after = before.described(outline(whole), expected + 1);
        store(after, personal.detach(ref, after.company(), after.dataVersion(), whole));
        rows.update(after, clock.instant());
        contributions.record(ref);
        trail.record(
                ref,
                "data.changed",
                Map.of("version", expected),
                Map.of("version", after.dataVersion(), "fields", ChangedFields.between(old, whole)));
        events.publishEvent(new DataChanged(ref));
        return after;
    }

    private void store(Filing filing, ObjectNode impersonal) {
        jdbc.sql("""
                insert into filing.filing_data (ref, company, version, data, changed_by, changed_at)
                values (?, ?, ?, cast(? as jsonb), ?, ?)""")
                .params(
                        filing.ref(),
                        filing.company(),
                        filing.dataVersion(),
                        impersonal.toString(),
                        caller.id(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private ObjectNode stored(String ref, int version) {
        String text = jdbc.sql("select data::text from filing.filing_data where ref = ? and version = ?")
                .params(ref, version)
                .query(String.class)
                .single();
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The data of filing " + ref + " is not JSON", broken);
        }
    }

    private static ObjectNode withoutMaterials(JsonNode data) {
        ObjectNode whole = data.deepCopy();
        whole.remove("materials");
        return whole;
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), merge(merged.path(change.getKey()), change.getValue()));
            }
        });
        return merged;
    }

    private static Filing.Outline outline(JsonNode data) {
        return new Filing.Outline(
                text(data, "/subject/name"),
                text(data, "/subject/uscc"),
                text(data, "/algorithm/name"),
                text(data, "/algorithm/category"),
                text(data, "/algorithm/role"));
    }

    private static @Nullable String text(JsonNode data, String pointer) {
        JsonNode value = data.at(pointer);
        return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
    }
}
