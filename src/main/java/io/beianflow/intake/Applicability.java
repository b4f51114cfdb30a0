package io.beianflow.intake;

/** What decides whether the service is within the rule at all (R1 Art 2). */
public record Applicability(boolean servesMainlandPublic, boolean internalOnly) {}
