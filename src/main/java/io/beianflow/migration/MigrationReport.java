package io.beianflow.migration;

import java.util.List;

/**
 * What a migration did, or would do.
 *
 * @param version the newest one
 * @param dryRun whether everything was undone again
 * @param remaining how many instances of earlier versions there are still, those with a fault among them
 */
public record MigrationReport(
        String process, int version, boolean dryRun, List<MovedInstance> instances, long remaining) {
    public MigrationReport {
        instances = List.copyOf(instances);
    }
}
