package io.beianflow.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.audit.Trail;
import io.beianflow.filing.Filing;
import io.beianflow.filing.Filings;
import io.beianflow.identity.Caller;
import io.beianflow.intake.FilingPackage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs the rules over a stored filing and keeps what they found. */
@Service
public class FilingChecks {
    private final Filings filings;
    private final FilingPackages packages;
    private final RuleCatalogue rules;
    private final KeptPacks packs;
    private final WaiverRows waivers;
    private final Trail trail;
    private final Caller caller;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    FilingChecks(
            Filings filings,
            FilingPackages packages,
            RuleCatalogue rules,
            KeptPacks packs,
            WaiverRows waivers,
            Trail trail,
            Caller caller,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.filings = filings;
        this.packages = packages;
        this.rules = rules;
        this.packs = packs;
        this.waivers = waivers;
        this.trail = trail;
        this.caller = caller;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Checks the whole filing by the pack it keeps; the gate says which blockers will stop it. */
    @Transactional
    public CheckReport run(String ref, Gate gate) {
        Filing filing = filings.require(ref);
        try (FilingPackage source = packages.of(ref)) {
            CheckReport report = waivers.applied(ref, inspect(filing, source), source);
            store(filing, gate, report);
            trail.record(
                    ref,
                    "check.run",
                    null,
                    Map.of(
                            "gate", gate.name(),
                            "rulePack", report.rulePack(),
                            "verdict", report.verdict().code(),
                            "blockers", report.count(Severity.BLOCKER),
                            "waived", report.waived().size()));
            return report;
        }
    }

    /** Runs the checks once more for the gate they ran for last. */
    @Transactional
    public CheckReport again(String ref) {
        return run(ref, latest(ref).map(StoredReport::gate).orElse(Gate.ALL));
    }

    /** What the rules of the filing's own pack find now, waivers aside. */
    CheckReport inspect(Filing filing, FilingPackage source) {
        return rules.inspect(source, packs.of(filing, source.submitOn()));
    }

    /** What the quick rules of the filing's own pack find in data that is not stored yet, but for what is waived. */
    @Transactional(readOnly = true)
    public CheckReport draft(String ref, FilingPackage source) {
        CheckReport report = rules.inspectData(source, packs.of(filings.require(ref), source.submitOn()));
        return waivers.applied(ref, report, source);
    }

    /** The newest run; whoever calls has checked access to the filing. */
    @Transactional(readOnly = true)
    public Optional<StoredReport> latest(String ref) {
        return newest(ref, 1).stream().findFirst();
    }

    /** The newest runs, the newest first; whoever calls has checked access to the filing. */
    @Transactional(readOnly = true)
    public List<StoredReport> newest(String ref, int count) {
        return jdbc.sql("select * from filing.check_report where ref = :ref order by id desc limit :count")
                .param("ref", ref)
                .param("count", count)
                .query((row, index) -> stored(row))
                .list();
    }

    private void store(Filing filing, Gate gate, CheckReport report) {
        jdbc.sql("""
                insert into filing.check_report (ref, company, gate, rule_pack, submit_on, data_version, blocked, findings, waived, run_by, run_at)
                values (:ref, :company, :gate, :pack, :submitOn, :data, :blocked, cast(:findings as jsonb), cast(:waived as jsonb), :by, :at)""")
                .param("ref", filing.ref())
                .param("company", filing.company())
                .param("gate", gate.name())
                .param("pack", report.rulePack())
                .param("submitOn", report.submitOn())
                .param("data", filing.dataVersion())
                .param("blocked", report.blockedFor(gate))
                .param("findings", written(report.findings()).toString())
                .param("waived", waived(report.waived()).toString())
                .param("by", caller.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private StoredReport stored(ResultSet row) throws SQLException {
        CheckReport report = new CheckReport(
                row.getString("rule_pack"),
                row.getObject("submit_on", LocalDate.class),
                read(row.getString("findings")),
                readWaived(row.getString("waived")));
        return new StoredReport(
                report,
                Gate.valueOf(row.getString("gate")),
                row.getInt("data_version"),
                row.getString("run_by"),
                row.getObject("run_at", OffsetDateTime.class).toInstant());
    }

    private ArrayNode written(List<Finding> findings) {
        ArrayNode all = json.createArrayNode();
        findings.forEach(finding -> write(finding, all.addObject()));
        return all;
    }

    private ArrayNode waived(List<WaivedFinding> findings) {
        ArrayNode all = json.createArrayNode();
        for (WaivedFinding waived : findings) {
            ObjectNode one = all.addObject();
            write(waived.finding(), one.putObject("finding"));
            one.put("waiver", waived.waiver());
            one.put("why", waived.why());
            one.put("until", waived.until().toString());
            one.put("askedBy", waived.askedBy());
            one.put("confirmedBy", waived.confirmedBy());
        }
        return all;
    }

    private void write(Finding finding, ObjectNode one) {
        one.put("rule", finding.rule());
        one.put("reason", finding.reason());
        one.put("severity", finding.severity().code());
        one.put("target", finding.target());
        one.put("file", finding.file());
        one.put("page", finding.page());
        one.put("value", finding.value());
        ArrayNode details = one.putArray("details");
        for (Object detail : finding.details()) {
            if (detail instanceof Label label) {
                details.addObject().put("label", label.key()).set("arguments", json.valueToTree(label.arguments()));
            } else {
                details.add(detail.toString());
            }
        }
        one.put("source", finding.source());
        one.put("gate", finding.gate().name());
    }

    private List<Finding> read(String text) {
        List<Finding> findings = new ArrayList<>();
        tree(text).forEach(one -> findings.add(finding(one)));
        return findings;
    }

    private List<WaivedFinding> readWaived(String text) {
        List<WaivedFinding> findings = new ArrayList<>();
        tree(text)
                .forEach(one -> findings.add(new WaivedFinding(
                        finding(one.path("finding")),
                        one.path("waiver").asLong(),
                        one.path("why").asText(),
                        LocalDate.parse(one.path("until").asText()),
                        one.path("askedBy").asText(),
                        one.path("confirmedBy").asText())));
        return findings;
    }

    private static Finding finding(JsonNode one) {
        List<Object> details = new ArrayList<>();
        for (JsonNode detail : one.path("details")) {
            details.add(detail.isObject() ? label(detail) : detail.asText());
        }
        return new Finding(
                one.path("rule").asText(),
                one.path("reason").asText(),
                Severity.of(one.path("severity").asText()),
                text(one, "target"),
                text(one, "file"),
                one.path("page").isInt() ? one.path("page").asInt() : null,
                text(one, "value"),
                details,
                one.path("source").asText(),
                Gate.valueOf(one.path("gate").asText()));
    }

    private static Label label(JsonNode written) {
        List<String> arguments = new ArrayList<>();
        written.path("arguments").forEach(argument -> arguments.add(argument.asText()));
        return new Label(written.path("label").asText(), arguments);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored findings are not JSON", broken);
        }
    }

    private static @Nullable String text(JsonNode finding, String name) {
        JsonNode value = finding.path(name);
        return value.isTextual() ? value.asText() : null;
    }
}
