package io.beianflow.pages.task;

import io.beianflow.check.DraftChecks;
import io.beianflow.check.FindingView;
import io.beianflow.filing.FilingData;
import io.beianflow.pages.Words;
import io.beianflow.pages.data.DataInput;
import io.beianflow.process.OpenTask;
import io.beianflow.process.TaskDesk;
import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the script of a data form asks for while someone types: what the quick rules say about the values as they stand. Saves nothing. */
@Hidden
@RestController
class LiveNotes {
    private final TaskDesk desk;
    private final PreparationModel preparation;
    private final FilingData data;
    private final DraftChecks drafts;
    private final MessageSource texts;

    LiveNotes(TaskDesk desk, PreparationModel preparation, FilingData data, DraftChecks drafts, MessageSource texts) {
        this.desk = desk;
        this.preparation = preparation;
        this.data = data;
        this.drafts = drafts;
        this.texts = texts;
    }

    /** A note as the script writes it; {@code colour} is the style of its label. */
    record Note(String label, String colour, String message, String remedy) {}

    /** Notes by the pointer of their field. */
    @PostMapping("/tasks/{id}/data/notes")
    Map<String, List<Note>> notes(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> entered, Locale locale) {
        OpenTask task = desk.requireMine(id);
        Words words = new Words(texts, locale);
        try {
            return drafts
                    .of(
                            task.ref(),
                            new DataInput(entered).over(data.full(task.ref()), preparation.fieldsOf(task)),
                            locale)
                    .stream()
                    .filter(finding -> finding.target() != null)
                    .collect(Collectors.groupingBy(
                            finding -> String.valueOf(finding.target()),
                            TreeMap::new,
                            Collectors.mapping(finding -> note(finding, words), Collectors.toList())));
        } catch (Refusal brokenShape) {
            return Problem.of(brokenShape, texts, locale).errors().stream()
                    .collect(Collectors.groupingBy(
                            error -> error.getOrDefault("pointer", "/"),
                            TreeMap::new,
                            Collectors.mapping(error -> fault(error, words), Collectors.toList())));
        }
    }

    private static Note note(FindingView finding, Words words) {
        String severity = finding.severity().code();
        return new Note(words.of("severity", severity), words.colour(severity), finding.message(), finding.remedy());
    }

    private static Note fault(Map<String, String> error, Words words) {
        return new Note(
                words.of("severity", "blocker"),
                words.colour("blocker"),
                error.getOrDefault("message", ""),
                error.getOrDefault("remedy", ""));
    }
}
