package io.beianflow.filing;

/** A new version of a filing's data was stored. Published in the transaction that stores it. */
public record DataChanged(String ref) {}
