/** Brings running filings to a new version of their diagram without moving a date. */
@ApplicationModule(allowedDependencies = {"refusal", "identity", "process", "deadline", "audit"})
@NullMarked
package io.beianflow.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
