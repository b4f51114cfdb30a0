package io.beianflow.pages.task;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.correction.CorrectionItem;
import io.beianflow.correction.CorrectionNotice;
import io.beianflow.correction.CorrectionNotices;
import io.beianflow.identity.Groups;
import io.beianflow.material.MaterialVersion;
import io.beianflow.material.Materials;
import io.beianflow.pages.Words;
import io.beianflow.pages.data.DataFields;
import io.beianflow.process.OpenTask;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The notice of the authority, split into items, and what was changed since it came. */
@Component
class CorrectionModel implements TaskModel {
    private final CorrectionNotices notices;
    private final Materials materials;
    private final DataFields fields;

    CorrectionModel(CorrectionNotices notices, Materials materials, DataFields fields) {
        this.notices = notices;
        this.materials = materials;
        this.fields = fields;
    }

    /** A document that may be named as changed; only one newer than the notice is accepted. */
    public record Candidate(String type, boolean newer) {}

    @Override
    public Set<String> keys() {
        return Set.of("triage-correction", "respond-to-correction");
    }

    @Override
    public void fill(OpenTask task, Words words, Locale locale, Model model) {
        CorrectionNotice notice = notices.require(task.ref(), task.stage(), task.round());
        model.addAttribute("notice", notice);
        model.addAttribute("owners", Groups.FILING);
        model.addAttribute("patterns", fields.patterns());
        model.addAttribute("candidates", candidates(notice));
        if (task.key().equals("triage-correction")
                && model.getAttribute("form") instanceof FormState form
                && form.values().isEmpty()) {
            model.addAttribute("form", new FormState(prefilled(notice), form.problem()));
        }
    }

    private List<Candidate> candidates(CorrectionNotice notice) {
        List<MaterialVersion> current = materials.current(notice.ref());
        return current.stream()
                .map(version -> version.type().id())
                .distinct()
                .map(type -> new Candidate(
                        type,
                        current.stream()
                                .anyMatch(version -> version.type().id().equals(type)
                                        && version.receivedAt().isAfter(notice.recordedAt()))))
                .toList();
    }

    private static ObjectNode prefilled(CorrectionNotice notice) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        ArrayNode items = values.putArray("items");
        for (CorrectionItem item : notice.items()) {
            items.addObject().put("text", item.text());
        }
        return values;
    }
}
