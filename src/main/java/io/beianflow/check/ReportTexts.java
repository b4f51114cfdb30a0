package io.beianflow.check;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts findings into words: Chinese, or English for a reader of English. */
@Component
public class ReportTexts {
    /** Where the words of rules, refusals and materials are. */
    public static final List<String> BUNDLES = List.of(
            "texts/check",
            "texts/check-document",
            "texts/check-report",
            "texts/check-letters",
            "texts/check-consistency",
            "texts/check-wording",
            "texts/check-similarity",
            "texts/check-ocr",
            "texts/rule-pack",
            "texts/waiver",
            "texts/intake",
            "texts/material",
            "texts/readiness",
            "texts/forms");

    private final MessageSource texts;

    public ReportTexts(MessageSource texts) {
        this.texts = texts;
    }

    public ReportView words(CheckReport report, Locale locale) {
        return new ReportView(
                report.verdict(),
                report.rulePack(),
                report.submitOn(),
                new ReportView.Counts(
                        report.count(Severity.BLOCKER),
                        report.count(Severity.MAJOR),
                        report.count(Severity.MINOR),
                        report.count(Severity.INFO)),
                report.findings().stream()
                        .map(finding -> words(finding, locale))
                        .toList(),
                report.waived().stream().map(waived -> words(waived, locale)).toList());
    }

    private ReportView.WaivedView words(WaivedFinding waived, Locale locale) {
        return new ReportView.WaivedView(
                words(waived.finding(), locale),
                waived.waiver(),
                waived.why(),
                waived.until(),
                waived.askedBy(),
                waived.confirmedBy());
    }

    public FindingView words(Finding finding, Locale locale) {
        Object[] details = finding.details().stream()
                .map(detail -> detail instanceof Label label ? label(label, locale) : detail.toString())
                .toArray();
        return new FindingView(
                finding.rule(),
                finding.reason(),
                finding.severity(),
                finding.target(),
                finding.file(),
                finding.page(),
                finding.value(),
                Shown.of(text(finding.rule() + ".message", details, locale)),
                text(finding.rule() + ".remedy", details, locale),
                finding.source());
    }

    /** A rule for the list of rules; what depends on a finding is left open in the remedy. */
    public RuleView words(Rule rule, Severity severity, Locale locale) {
        return new RuleView(
                rule.id(),
                rule.reason(),
                severity,
                rule.target(),
                text(rule.id() + ".title", new Object[0], locale),
                text(rule.id() + ".remedy", new Object[] {"…", "…", "…", "…"}, locale),
                rule.source(),
                rule.since());
    }

    public String label(Label label, Locale locale) {
        return text(label.key(), label.arguments().toArray(), locale);
    }

    private String text(String key, Object[] details, Locale locale) {
        return texts.getMessage(key, details, language(locale));
    }

    /** The language of the two that the product speaks; Chinese unless English is asked for. */
    static Locale language(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    }
}
