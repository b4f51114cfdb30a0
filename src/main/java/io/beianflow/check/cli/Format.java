package io.beianflow.check.cli;

/** How the answer is written. */
enum Format {
    TEXT,
    JSON,
    HTML
}
