package io.beianflow.process;

import io.beianflow.identity.EngineRights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** Tasks of the house itself, which belong to no filing and so to no list of ours: they are seen in Tasklist and done elsewhere. */
@Service
public class HouseTasks {
    /** The arrangement of next year is to be loaded; done by loading it. */
    public static final String LOAD_CALENDAR_YEAR = "load-calendar-year";

    /** Where each of them is done. */
    private static final Map<String, String> PAGES = Map.of(LOAD_CALENDAR_YEAR, "/calendar/years/next");

    private final TaskService engine;
    private final EngineRights rights;

    HouseTasks(TaskService engine, EngineRights rights) {
        this.engine = engine;
        this.rights = rights;
    }

    /** Keys of these tasks. */
    public static Set<String> keys() {
        return PAGES.keySet();
    }

    public boolean isOpen(String key) {
        return !open(key).isEmpty();
    }

    /** Ends the open tasks of a key, in the caller's transaction: what they asked for is there. */
    public void done(String key) {
        open(key)
                .forEach(task -> rights.unchecked(() -> {
                    engine.complete(task.getId());
                    return true;
                }));
    }

    /** The page on which an open task is done; empty when it is none of these. */
    public Optional<String> page(String id) {
        return rights.unchecked(() ->
                        Optional.ofNullable(engine.createTaskQuery().taskId(id).singleResult()))
                .map(Task::getTaskDefinitionKey)
                .map(PAGES::get);
    }

    private List<Task> open(String key) {
        return rights.unchecked(
                () -> engine.createTaskQuery().taskDefinitionKey(key).list());
    }
}
