package io.beianflow.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.audit.Trail;
import io.beianflow.identity.Caller;
import io.beianflow.process.DecisionTables;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a filing is required at all (R1 Art 2 and 24, R2 Art 19); every answer is kept with its reasons. */
@Service
public class Applicability {
    static final String REQUIRED = "required";
    static final String NOT_REQUIRED = "not-required";
    static final String ASK = "ask";

    private final FilingData data;
    private final Filings filings;
    private final DecisionTables tables;
    private final Trail trail;
    private final Caller caller;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Applicability(
            FilingData data,
            Filings filings,
            DecisionTables tables,
            Trail trail,
            Caller caller,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.data = data;
        this.filings = filings;
        this.tables = tables;
        this.trail = trail;
        this.caller = caller;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Asks the decision table and keeps answers and basis; required opens the tracks. Returns required, not-required or ask. */
    @Transactional
    public String decide(String ref) {
        Map<String, Object> answers = answers(data.impersonal(ref));
        List<Map<String, Object>> matches = tables.evaluate("filing-applicability", answers);
        String outcome = matches.isEmpty() ? ASK : String.valueOf(matches.get(0).get("applicability"));
        String basis = matches.isEmpty() ? "-" : String.valueOf(matches.get(0).get("basis"));
        keep(ref, outcome, basis, answers, caller.id());
        if (outcome.equals(REQUIRED)) {
            openTracks(ref);
        }
        return outcome;
    }

    /** A person's answer where the table could not tell. */
    @Transactional
    public void confirm(String ref, boolean required, String reason, String person) {
        keep(ref, required ? REQUIRED : NOT_REQUIRED, reason, answers(data.impersonal(ref)), person);
        if (required) {
            openTracks(ref);
        }
    }

    /** Every answer of a filing, oldest first. */
    @Transactional(readOnly = true)
    public List<ApplicabilityMemo> memos(String ref) {
        return jdbc.sql("select * from filing.applicability where ref = ? order by number")
                .param(ref)
                .query((row, index) -> new ApplicabilityMemo(
                        row.getString("outcome"),
                        row.getString("basis"),
                        read(row.getString("answers")),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void openTracks(String ref) {
        boolean subjectFiled = data.impersonal(ref).at("/subject/alreadyFiled").asBoolean(false);
        if (!subjectFiled) {
            filings.move(ref, Track.SUBJECT, track -> Track.preparing(Track.SUBJECT));
        }
        filings.move(ref, Track.ALGORITHM, track -> Track.preparing(Track.ALGORITHM));
    }

    private void keep(String ref, String outcome, String basis, Map<String, Object> answers, String person) {
        jdbc.sql("""
                insert into filing.applicability (ref, company, number, outcome, basis, answers, decided_by, decided_at)
                select ref, company, (select count(*) + 1 from filing.applicability where ref = :ref), :outcome, :basis,
                    cast(:answers as jsonb), :person, :at
                from filing.filing where ref = :ref""")
                .param("ref", ref)
                .param("outcome", outcome)
                .param("basis", basis)
                .param("answers", json.valueToTree(answers).toString())
                .param("person", person)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record(ref, "applicability." + outcome, null, Map.of("basis", basis));
    }

    private static Map<String, Object> answers(JsonNode data) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(
                "servesMainlandPublic",
                data.at("/applicability/servesMainlandPublic").asBoolean(true));
        answers.put("internalOnly", data.at("/applicability/internalOnly").asBoolean(false));
        answers.put("category", text(data, "/algorithm/category"));
        answers.put("role", text(data, "/algorithm/role"));
        JsonNode property = data.at("/algorithm/publicOpinionProperty");
        answers.put("publicOpinionProperty", property.isBoolean() ? property.asBoolean() : null);
        return answers;
    }

    private static @Nullable String text(JsonNode data, String pointer) {
        JsonNode value = data.at(pointer);
        return value.isTextual() ? value.asText() : null;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored memo is not JSON", broken);
        }
    }
}
