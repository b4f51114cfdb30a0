package io.beianflow.pages.task;

import io.beianflow.filing.FilingData;
import io.beianflow.filing.Filings;
import io.beianflow.filing.Track;
import io.beianflow.material.MaterialType;
import io.beianflow.pages.Exhibits;
import io.beianflow.pages.Words;
import io.beianflow.pages.data.DataField;
import io.beianflow.pages.data.DataFields;
import io.beianflow.pages.data.DataForm;
import io.beianflow.process.OpenTask;
import io.beianflow.refusal.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What authors work on: the documents their stage needs and the data in a form. */
@Component
class PreparationModel implements TaskModel {
    private final Exhibits exhibits;
    private final Slots slots;
    private final FilingData data;
    private final Filings filings;
    private final DataFields fields;

    PreparationModel(Exhibits exhibits, Slots slots, FilingData data, Filings filings, DataFields fields) {
        this.exhibits = exhibits;
        this.slots = slots;
        this.data = data;
        this.filings = filings;
        this.fields = fields;
    }

    @Override
    public Set<String> keys() {
        return Set.of("prepare-materials", "complete-product-info", "respond-to-correction");
    }

    @Override
    public void fill(OpenTask task, Words words, Locale locale, Model model) {
        Set<MaterialType.Stage> stages = stages(task);
        if (!model.containsAttribute("data")) {
            model.addAttribute("data", form(task));
        }
        Exhibits.Findings findings = exhibits.findings(task.ref(), locale);
        model.addAttribute("findings", findings);
        model.addAttribute("notes", notes(task, findings, locale, model));
        model.addAttribute("slots", slots.of(task.ref(), stages, findings));
        model.addAttribute(
                "types",
                Arrays.stream(MaterialType.values())
                        .filter(type -> stages.contains(type.stage()))
                        .map(MaterialType::id)
                        .toList());
    }

    /** What stands beside the fields: about the values shown, or the stored findings when those are no data of a filing. */
    private Exhibits.Findings notes(OpenTask task, Exhibits.Findings stored, Locale locale, Model model) {
        try {
            return model.getAttribute("data") instanceof DataForm shown
                    ? exhibits.findings(task.ref(), shown.values(), locale)
                    : stored;
        } catch (Refusal brokenShape) {
            return stored;
        }
    }

    DataForm form(OpenTask task) {
        return DataForm.of(filings.require(task.ref()).dataVersion(), fieldsOf(task), data.full(task.ref()));
    }

    List<DataField> fieldsOf(OpenTask task) {
        if (task.key().equals("complete-product-info")) {
            return fields.named(List.of("products", "technicalService"));
        }
        return fields.named(
                Track.SUBJECT.equals(task.track())
                        ? List.of("submitOn", "subject")
                        : List.of("submitOn", "applicability", "algorithm", "products", "technicalService"));
    }

    private static Set<MaterialType.Stage> stages(OpenTask task) {
        if (task.key().equals("complete-product-info")) {
            return EnumSet.of(MaterialType.Stage.PRODUCT);
        }
        Set<MaterialType.Stage> stages = Track.SUBJECT.equals(task.track())
                ? EnumSet.of(MaterialType.Stage.SUBJECT)
                : EnumSet.of(MaterialType.Stage.ALGORITHM, MaterialType.Stage.PRODUCT);
        if (task.process().equals("correction-response")) {
            stages.add(MaterialType.Stage.CORRECTION);
        }
        return stages;
    }
}
