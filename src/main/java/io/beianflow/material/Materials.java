package io.beianflow.material;

import io.beianflow.audit.Trail;
import io.beianflow.content.Area;
import io.beianflow.content.Contents;
import io.beianflow.content.StoredContent;
import io.beianflow.filing.Filings;
import io.beianflow.identity.Caller;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * The documents of a filing, each in all its versions. Whatever names a filing is refused with 404 when the filing belongs to another
 * company; the engine's own threads see all.
 */
@Service
public class Materials {
    private final Filings filings;
    private final MaterialTable table;
    private final Contents contents;
    private final Trail trail;
    private final Caller caller;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final VirusScan virusScan;
    private final DataSize maxBytes;
    private final Tika tika = new Tika();

    Materials(
            Filings filings,
            MaterialTable table,
            Contents contents,
            Trail trail,
            Caller caller,
            ApplicationEventPublisher events,
            Clock clock,
            VirusScan virusScan,
            @Value("${beianflow.material.max-bytes:200MB}") DataSize maxBytes) {
        this.filings = filings;
        this.table = table;
        this.contents = contents;
        this.trail = trail;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.virusScan = virusScan;
        this.maxBytes = maxBytes;
    }

    /**
     * Adds a version to a slot and makes the slot if need be. Two uploads of one slot at once are both kept, one after the other.
     *
     * @throws Refusal 422 for an unknown type or what ClamAV takes for a virus, 413 above {@code beianflow.material.max-bytes}, 404 for an unknown filing
     * @throws IOException when the upload breaks off; nothing is stored
     */
    @Transactional(rollbackFor = IOException.class)
    public MaterialVersion store(String ref, MaterialUpload upload) throws IOException {
        MaterialType type = requireType(upload.type());
        String company = filings.require(ref).company();
        // Closing is the business of whoever opened the upload.
        BufferedInputStream bytes = new BufferedInputStream(new LimitedStream(upload.bytes(), maxBytes), 1 << 16);
        String mediaType = tika.detect(bytes, upload.fileName());
        StoredContent content = contents.put(area(type), company, bytes);
        VirusScan.Answer scan = scan(type, company, content, upload.fileName());
        MaterialVersion stored = table.add(version(ref, company, type, upload, content, mediaType));
        Map<String, Object> facts = facts(stored);
        if (virusScan.isOn()) {
            facts.put("virusScan", scan.scanned() ? "clean" : "not-scanned");
        }
        trail.record(ref, "material.stored", null, facts);
        events.publishEvent(new MaterialStored(stored));
        return stored;
    }

    private VirusScan.Answer scan(MaterialType type, String company, StoredContent content, String fileName)
            throws IOException {
        if (!virusScan.isOn()) {
            return VirusScan.Answer.NOT_SCANNED;
        }
        try (InputStream bytes = contents.open(area(type), company, content.sha256())) {
            VirusScan.Answer answer = virusScan.scan(bytes);
            if (answer.virus() != null) {
                throw Refusal.of(Refusal.Kind.INVALID, "material-infected", fileName, answer.virus());
            }
            return answer;
        }
    }

    private MaterialVersion version(
            String ref,
            String company,
            MaterialType type,
            MaterialUpload upload,
            StoredContent content,
            String mediaType) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new MaterialVersion(
                UUID.randomUUID(),
                ref,
                company,
                type,
                blankToNull(upload.product()),
                blankToNull(upload.name()),
                1,
                content.sha256(),
                content.size(),
                mediaType,
                upload.fileName(),
                now,
                upload.effectiveOn(),
                blankToNull(upload.validTo()),
                blankToNull(upload.signedBy()),
                caller.id());
    }

    private static Map<String, Object> facts(MaterialVersion stored) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("type", stored.type().id());
        if (stored.product() != null) {
            facts.put("product", stored.product());
        }
        if (stored.name() != null) {
            facts.put("name", stored.name());
        }
        facts.put("version", stored.version());
        facts.put("sha256", stored.sha256());
        facts.put("size", stored.size());
        return facts;
    }

    /**
     * The type with this id.
     *
     * @throws Refusal 422 when there is none
     */
    public static MaterialType requireType(String id) {
        return MaterialType.of(id)
                .orElseThrow(() -> Refusal.invalid(List.of(Fault.at("/type", "material-type-unknown", id))));
    }

    void requireAccess(String ref) {
        filings.require(ref);
    }

    /** All slots of a filing in the order of {@link MaterialType}, then by product and name. */
    @Transactional(readOnly = true)
    public List<MaterialSlot> slots(String ref) {
        requireAccess(ref);
        return table.slots(ref);
    }

    /** The newest version of every slot, in the same order. */
    @Transactional(readOnly = true)
    public List<MaterialVersion> current(String ref) {
        return slots(ref).stream().map(MaterialSlot::latest).toList();
    }

    /**
     * One version of one slot.
     *
     * @throws Refusal 404 when there is no such version
     */
    @Transactional(readOnly = true)
    public MaterialVersion version(
            String ref, MaterialType type, @Nullable String product, @Nullable String name, int version) {
        requireAccess(ref);
        return table.find(ref, type, blankToNull(product), blankToNull(name), version)
                .orElseThrow(() -> Refusal.notFound(type.id() + "/versions/" + version));
    }

    /** The bytes of a version; the caller closes them. */
    public InputStream open(MaterialVersion version) {
        return contents.open(area(version.type()), version.company(), version.sha256());
    }

    /**
     * Notes that the newest version of every slot is what was sent, in the caller's transaction. Later versions do not change it.
     *
     * @param submission id of the submission (one per stage and round); a second call for it adds nothing
     */
    @Transactional
    public void freeze(String ref, long submission) {
        table.freeze(ref, submission);
    }

    /** What was sent in a submission, in the order of {@link #slots}; empty when nothing was frozen. */
    @Transactional(readOnly = true)
    public List<MaterialVersion> frozen(long submission) {
        return table.frozen(submission);
    }

    private static Area area(MaterialType type) {
        return type.personal() ? Area.PERSONAL : Area.ORDINARY;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
