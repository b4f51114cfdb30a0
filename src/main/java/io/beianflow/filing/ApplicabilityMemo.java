package io.beianflow.filing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One answer to "must we file?".
 *
 * @param outcome required, not-required or ask
 * @param basis article or the person's reason
 * @param answers what the decision was made on
 */
public record ApplicabilityMemo(String outcome, String basis, JsonNode answers, String decidedBy, Instant decidedAt) {}
