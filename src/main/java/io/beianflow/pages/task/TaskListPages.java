package io.beianflow.pages.task;

import io.beianflow.pages.Words;
import io.beianflow.process.TaskDesk;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The inbox: what is mine, what I may take, what others have. */
@Controller
class TaskListPages {
    private final TaskDesk desk;
    private final TaskCards cards;

    TaskListPages(TaskDesk desk, TaskCards cards) {
        this.desk = desk;
        this.cards = cards;
    }

    @GetMapping("/tasks")
    String list(@ModelAttribute("words") Words words, Model model) {
        List<TaskCard> all = desk.list(null, false, false).stream()
                .map(task -> cards.of(task, words))
                .toList();
        model.addAttribute("mine", in(all, "mine"));
        model.addAttribute("claimable", in(all, "claimable"));
        model.addAttribute(
                "others",
                all.stream()
                        .filter(task -> !task.isMine() && !task.isClaimable())
                        .toList());
        return "tasks";
    }

    private static List<TaskCard> in(List<TaskCard> all, String state) {
        return all.stream().filter(task -> task.state().equals(state)).toList();
    }
}
