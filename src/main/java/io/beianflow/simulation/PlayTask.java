package io.beianflow.simulation;

/**
 * A task that a play comes to.
 *
 * @param id {@code process.task}
 * @param process key of the process
 * @param processName its label in the diagram
 * @param task key of the task
 * @param name its label in the diagram
 * @param authority whether it waits for the authority's answer
 * @param defaultDays working days, from the tables {@code review-windows} and {@code task-windows}
 */
public record PlayTask(
        String id, String process, String processName, String task, String name, boolean authority, int defaultDays) {}
