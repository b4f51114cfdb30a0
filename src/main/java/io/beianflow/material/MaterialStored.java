package io.beianflow.material;

/** Published in the transaction that stored a new version. */
public record MaterialStored(MaterialVersion version) {}
