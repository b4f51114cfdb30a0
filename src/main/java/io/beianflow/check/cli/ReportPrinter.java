package io.beianflow.check.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.beianflow.check.FindingView;
import io.beianflow.check.ReportView;
import io.beianflow.check.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Writes a report as text or JSON. */
final class ReportPrinter {
    private final MessageSource texts;
    private final Locale locale;

    ReportPrinter(MessageSource texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static String json(Object value) {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        try {
            return mapper.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How far a long run is. */
    String progress(int done, int all) {
        return word("readiness.cli.progress", done, all);
    }

    /** A refusal for people, on standard error. */
    String text(Problem problem) {
        StringBuilder out = new StringBuilder();
        out.append(problem.title())
                .append('\n')
                .append(Shown.of(problem.detail()))
                .append('\n');
        for (Problem.Place error : problem.errors()) {
            out.append("  ").append(Shown.of(error.where())).append('\n');
            out.append("    ").append(Shown.of(error.message())).append('\n');
            line(out, "cli.remedy", error.remedy());
        }
        return out.toString();
    }

    /** The verdict first, then every finding, the worst first. */
    String text(ReportView report, Colours colours) {
        StringBuilder out = new StringBuilder();
        ReportView.Counts counts = report.counts();
        out.append(colours.of(
                        report.verdict(), word("cli.verdict." + report.verdict().code())))
                .append('\n');
        out.append(word("cli.counts", counts.blocker(), counts.major(), counts.minor(), counts.info()))
                .append('\n');
        out.append(word("cli.basis", report.rulePack(), report.submitOn())).append('\n');
        for (FindingView finding : bySeverity(report)) {
            out.append('\n');
            String severity = word("cli.severity." + finding.severity().code());
            out.append(colours.of(finding.severity(), "[" + severity + "]"))
                    .append(' ')
                    .append(Shown.of(place(finding)))
                    .append("  ")
                    .append(finding.reason())
                    .append("  ")
                    .append(finding.rule())
                    .append('\n');
            out.append("    ").append(Shown.of(finding.message())).append('\n');
            line(out, "cli.value", finding.value());
            line(out, "cli.remedy", finding.remedy());
            line(out, "cli.source", finding.source());
        }
        return out.toString();
    }

    private void line(StringBuilder out, String key, @Nullable String value) {
        if (value != null) {
            out.append("    ").append(Shown.of(word(key, value))).append('\n');
        }
    }

    private static String place(FindingView finding) {
        if (finding.file() == null) {
            return String.valueOf(finding.target());
        }
        return finding.page() == null ? finding.file() : finding.file() + ":" + finding.page();
    }

    private static List<FindingView> bySeverity(ReportView report) {
        return report.findings().stream()
                .sorted(Comparator.comparing(FindingView::severity))
                .toList();
    }

    private String word(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
