package io.beianflow.pages.filing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The little that is needed to begin; everything else is filled in while preparing. */
public record NewFilingForm(
        @Nullable String company,
        @Nullable String subjectName,
        @Nullable String uscc,
        boolean alreadyFiled,
        @Nullable String algorithmName,
        @Nullable String category,
        @Nullable String role,
        @Nullable String publicOpinionProperty,
        @Nullable String internalOnly,
        @Nullable String onlineDate) {
    static NewFilingForm empty() {
        return new NewFilingForm(null, null, null, false, null, null, null, null, null, null);
    }

    /** The data in the shape of filing.yaml; what was left empty is absent. */
    ObjectNode data() {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("format", "filing-package/1");
        ObjectNode subject = data.putObject("subject");
        put(subject, "name", subjectName);
        put(subject, "uscc", uscc);
        subject.put("alreadyFiled", alreadyFiled);
        ObjectNode algorithm = data.putObject("algorithm");
        put(algorithm, "name", algorithmName);
        put(algorithm, "category", category);
        put(algorithm, "role", role);
        flag(algorithm, "publicOpinionProperty", publicOpinionProperty);
        put(algorithm, "onlineDate", onlineDate);
        if (onlineDate != null && !onlineDate.isBlank()) {
            algorithm.put("onlineStatus", "online");
        }
        flag(data.putObject("applicability"), "internalOnly", internalOnly);
        return data;
    }

    private static void put(ObjectNode parent, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parent.put(name, value.strip());
        }
    }

    private static void flag(ObjectNode parent, String name, @Nullable String value) {
        if ("true".equals(value) || "false".equals(value)) {
            parent.put(name, Boolean.parseBoolean(value));
        }
    }
}
