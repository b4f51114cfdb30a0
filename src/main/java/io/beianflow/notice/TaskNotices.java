package io.beianflow.notice;

import io.beianflow.identity.Caller;
import io.beianflow.process.OpenTask;
import io.beianflow.process.TaskTrail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells people of tasks they may take, and of tasks that somebody else gave to them. */
@Component
class TaskNotices implements TaskTrail {
    private final Notices notices;
    private final Caller caller;

    TaskNotices(Notices notices, Caller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    @Override
    public void record(String what, OpenTask task) {
        switch (what) {
            case "task.opened" -> opened(task);
            case "task.claimed" -> claimed(task);
            default -> {
                // whoever finishes a task or gives it back knows it; what follows is the next task
            }
        }
    }

    /** The one person it is meant for, else the groups. The engine's id of a task tells parallel ones of one key apart. */
    private void opened(OpenTask task) {
        if (task.candidateUser() != null) {
            assigned(task, task.candidateUser());
        } else if (!task.candidateGroups().isEmpty()) {
            notices.raise(
                    task.ref(),
                    Notices.TASK_OPEN + ":" + task.id(),
                    Notices.TASK_OPEN,
                    Audience.groups(task.group() == null ? task.candidateGroups() : List.of(task.group())),
                    arguments(task));
        }
    }

    private void claimed(OpenTask task) {
        String assignee = task.assignee();
        if (assignee != null && !assignee.equals(caller.id()) && !assignee.equals(task.candidateUser())) {
            assigned(task, assignee);
        }
    }

    private void assigned(OpenTask task, String user) {
        notices.raise(
                task.ref(),
                Notices.TASK_ASSIGNED + ":" + task.id() + ":" + user,
                Notices.TASK_ASSIGNED,
                Audience.user(user),
                arguments(task));
    }

    private static Map<String, String> arguments(OpenTask task) {
        return Map.of(
                "ref",
                task.ref(),
                "task",
                task.key(),
                "round",
                Integer.toString(task.round()),
                Notices.TASK_ID,
                task.id());
    }
}
