package io.beianflow.filing;

/** A filing has come to its end: filed, failed or not required. Published in the transaction that ends it. */
public record FilingEnded(String ref, Status status) {}
