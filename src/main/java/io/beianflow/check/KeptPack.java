package io.beianflow.check;

import java.time.Instant;

/**
 * The pack a filing keeps.
 *
 * @param fingerprint SHA-256 of its content
 * @param keptBy who moved the filing to it; {@code system} or whoever opened the filing at first
 */
public record KeptPack(Pack pack, String fingerprint, String keptBy, Instant keptAt) {}
