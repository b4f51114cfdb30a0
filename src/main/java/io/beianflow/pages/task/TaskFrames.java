package io.beianflow.pages.task;

import io.beianflow.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What Tasklist loads for a form key {@code embedded:app:task-forms/<key>}. Tasklist compiles it with AngularJS, so it holds nothing but
 * labels: the task's own page comes into an inner frame, which AngularJS never sees.
 */
@Controller
class TaskFrames {
    @GetMapping("/task-forms/{key}")
    String frame(@PathVariable String key, Model model) {
        if (!key.matches("[a-z]+(-[a-z]+)*")) {
            throw Refusal.notFound("task-forms");
        }
        model.addAttribute("title", "task." + key + ".name");
        return "task-frame";
    }
}
