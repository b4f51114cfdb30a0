package io.beianflow.overview.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.filing.Filings;
import io.beianflow.overview.FilingView;
import io.beianflow.overview.FilingViews;
import io.beianflow.overview.TaskView;
import io.beianflow.process.TaskDesk;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same tasks and rules as in Tasklist, over HTTP (contract section 4). */
@RestController
@RequestMapping("/api/tasks")
class TaskApi {
    private final TaskDesk desk;
    private final Filings filings;
    private final FilingViews views;

    TaskApi(TaskDesk desk, Filings filings, FilingViews views) {
        this.desk = desk;
        this.filings = filings;
        this.views = views;
    }

    @GetMapping
    List<TaskView> list(
            @RequestParam(required = false) @Nullable String ref,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean claimable) {
        if (ref != null) {
            filings.require(ref);
        }
        return desk.list(ref, mine, claimable).stream().map(TaskView::of).toList();
    }

    @GetMapping("/{id}")
    TaskView task(@PathVariable String id) {
        return TaskView.of(desk.require(id));
    }

    @PostMapping("/{id}/claim")
    TaskView claim(@PathVariable String id) {
        desk.claim(id);
        return TaskView.of(desk.require(id));
    }

    @PostMapping("/{id}/complete")
    FilingView complete(
            @PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body, Locale locale) {
        String ref = desk.require(id).ref();
        desk.complete(id, variables(body));
        return views.of(ref, locale);
    }

    private static ObjectNode variables(@Nullable JsonNode body) {
        JsonNode variables = body == null ? null : body.get("variables");
        if (variables == null || variables.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!(variables instanceof ObjectNode object)) {
            throw Refusal.invalid(List.of(Fault.at("/variables", "object-expected")));
        }
        return object;
    }
}
