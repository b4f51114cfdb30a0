package io.beianflow.filing;

import io.beianflow.audit.Trail;
import io.beianflow.process.OpenTask;
import io.beianflow.process.TaskTrail;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes every task into the trail of its filing, with the engine's id of it. */
@Component
class TaskTrailLines implements TaskTrail {
    private final Trail trail;

    TaskTrailLines(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void record(String what, OpenTask task) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("task", task.id());
        facts.put("key", task.key());
        facts.put("stage", task.stage());
        facts.put("round", task.round());
        if (task.assignee() != null) {
            facts.put("assignee", task.assignee());
        }
        if (task.itemId() != null) {
            facts.put("item", task.itemId());
        }
        if (task.product() != null) {
            facts.put("product", task.product());
        }
        trail.record(task.ref(), what, null, facts);
    }
}
