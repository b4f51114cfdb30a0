package io.beianflow.process;

/** Told of every task that opens, changes hands or is done, in the engine's transaction; the audit side writes it into the trail. */
public interface TaskTrail {
    /** One of task.opened, task.claimed, task.released, task.completed, task.withdrawn. */
    void record(String what, OpenTask task);
}
