package io.beianflow.pages.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.process.ClosedTask;
import io.beianflow.process.HouseTasks;
import io.beianflow.process.OpenTask;
import io.beianflow.process.TaskDesk;
import io.beianflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task at its own address: take it, fill it in, finish it, give it back. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPages {
    private final TaskDesk desk;
    private final TaskForms forms;
    private final HouseTasks house;

    TaskPages(TaskDesk desk, TaskForms forms, HouseTasks house) {
        this.house = house;
        this.desk = desk;
        this.forms = forms;
    }

    /** Inside Tasklist the page has neither header nor buttons of its own. */
    @ModelAttribute("embedded")
    boolean embedded(@RequestParam(defaultValue = "false") boolean embedded) {
        return embedded;
    }

    @GetMapping
    String show(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean check, Locale locale, Model model) {
        Optional<String> elsewhere = house.page(id);
        if (elsewhere.isPresent()) {
            return "redirect:" + elsewhere.get();
        }
        Optional<ClosedTask> closed = desk.closed(id);
        if (closed.isPresent()) {
            model.addAttribute("closed", closed.get());
            return "task-closed";
        }
        return forms.saved(desk.require(id), check, locale, model);
    }

    @PostMapping("/claim")
    String claim(@PathVariable String id) {
        desk.claim(id);
        return "redirect:/tasks/{id}";
    }

    @PostMapping("/release")
    String release(@PathVariable String id) {
        desk.release(id);
        return "redirect:/tasks/{id}";
    }

    @PostMapping("/draft")
    String draft(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> form, RedirectAttributes redirect) {
        desk.saveDraft(id, Entered.read(form));
        redirect.addFlashAttribute("done", "forms.draft.saved");
        return "redirect:/tasks/{id}";
    }

    @PostMapping("/complete")
    String complete(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OpenTask task = desk.require(id);
        ObjectNode input = Entered.read(form);
        try {
            desk.complete(id, input);
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            return forms.entered(desk.require(id), input, refused, locale, model);
        }
        redirect.addFlashAttribute("done", "forms.completed");
        redirect.addFlashAttribute("doneTask", task);
        redirect.addAttribute("ref", task.ref());
        return "redirect:/filings/{ref}";
    }
}
