package io.beianflow.web.idempotency;

/**
 * A POST that its sender may send twice.
 *
 * @param address path and query
 */
record Post(String caller, String key, String address) {}
