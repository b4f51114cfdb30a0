package io.beianflow.pages.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.process.TaskDesk;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the script of a form asks for: saved now and then, and checked before Tasklist completes. */
@Hidden
@RestController
@RequestMapping("/tasks/{id}/draft")
class TaskDrafts {
    private final TaskDesk desk;

    TaskDrafts(TaskDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/auto")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        desk.saveDraft(id, Entered.read(form));
    }

    /** Saves first, so that nothing entered is lost when it is refused. */
    @PostMapping("/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        ObjectNode input = Entered.read(form);
        desk.saveDraft(id, input);
        desk.validate(id, input);
    }
}
