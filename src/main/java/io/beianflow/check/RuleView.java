package io.beianflow.check;

/** A rule in the words of one language, in the shape of {@code GET /api/rules}. */
public record RuleView(
        String id,
        String reason,
        Severity severity,
        String target,
        String title,
        String remedy,
        String source,
        String since) {}
