package io.beianflow.check.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.RequiredMaterial;
import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import io.beianflow.check.Severity;
import io.beianflow.intake.FilingPackage;
import java.util.Objects;

/** Reports the texts that the table {@code required-materials} asks for under this rule's reason and that say nothing. */
abstract class MissingText implements Check {
    private final RequiredMaterials required;

    MissingText(RequiredMaterials required) {
        this.required = required;
    }

    @Override
    public final void inspect(FilingPackage filing, Findings findings) {
        String reason =
                Objects.requireNonNull(getClass().getAnnotation(Rule.class)).reason();
        required.of(filing).stream()
                .filter(row -> row.field() != null && row.reason().equals(reason) && !row.isOptional())
                .filter(row -> !isGiven(filing, Objects.requireNonNull(row.field())))
                .forEach(row -> report(row, severity(filing, row), findings));
    }

    boolean isGiven(FilingPackage filing, String pointer) {
        JsonNode answer = filing.at(pointer);
        return !Fields.isBlank(answer) && !Fields.saysNothing(answer.asText());
    }

    /** The table's, unless the rule knows better. */
    Severity severity(FilingPackage filing, RequiredMaterial row) {
        return Objects.requireNonNull(row.severity());
    }

    private static void report(RequiredMaterial row, Severity severity, Findings findings) {
        String pointer = Objects.requireNonNull(row.field());
        findings.at(pointer).as(severity).because(row.source()).report(null, Label.field(pointer));
    }
}
