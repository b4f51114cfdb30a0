package io.beianflow.content;

/**
 * Bytes that are kept.
 *
 * @param sha256 64 lower-case hex digits, over the bytes as they were given
 * @param size in bytes
 */
public record StoredContent(String sha256, long size) {}
