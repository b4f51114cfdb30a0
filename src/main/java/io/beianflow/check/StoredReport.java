package io.beianflow.check;

import java.time.Instant;

/**
 * A run of the checks as it is kept.
 *
 * @param dataVersion version of the data it looked at
 * @param runBy who set it off; {@code system} for the process
 */
public record StoredReport(CheckReport report, Gate gate, int dataVersion, String runBy, Instant runAt) {}
