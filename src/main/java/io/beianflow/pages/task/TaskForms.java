package io.beianflow.pages.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.pages.Words;
import io.beianflow.process.OpenTask;
import io.beianflow.process.TaskDesk;
import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a task. */
@Component
class TaskForms {
    private final TaskDesk desk;
    private final TaskCards cards;
    private final List<TaskModel> models;
    private final MessageSource texts;
    private final Clock clock;

    TaskForms(TaskDesk desk, TaskCards cards, List<TaskModel> models, MessageSource texts, Clock clock) {
        this.desk = desk;
        this.cards = cards;
        this.models = models;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Name of the view, its model filled.
     *
     * @param check whether to say at once what is wrong with the saved draft
     */
    String saved(OpenTask task, boolean check, Locale locale, Model model) {
        boolean mine = cards.of(task, new Words(texts, locale)).isMine();
        JsonNode draft = mine
                ? desk.draft(task.id())
                : com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        return entered(task, draft, mine && check ? refusal(task, draft) : null, locale, model);
    }

    /** The same with what was just entered and why it was refused. */
    String entered(OpenTask task, JsonNode values, @Nullable Refusal refusal, Locale locale, Model model) {
        Words words = new Words(texts, locale);
        TaskCard card = cards.of(task, words);
        model.addAttribute("task", card);
        model.addAttribute("editable", card.isMine());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("form", new FormState(values, refusal == null ? null : Problem.of(refusal, texts, locale)));
        models.stream()
                .filter(candidate -> candidate.keys().contains(task.key()))
                .forEach(candidate -> candidate.fill(task, words, locale, model));
        return FormsLocation.VIEWS + task.key();
    }

    private @Nullable Refusal refusal(OpenTask task, JsonNode draft) {
        try {
            desk.validate(task.id(), draft);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }
}
