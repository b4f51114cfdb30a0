package io.beianflow.company;

/**
 * A company whose algorithms are filed; in the engine the tenant of the same id.
 *
 * @param id lower-case letters, digits and hyphens, such as {@code demo}
 * @param name as people read it
 */
public record Company(String id, String name) {}
