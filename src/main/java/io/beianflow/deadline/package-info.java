/** Clocks of the regulator's side and of ours, and when people are told of them. */
@ApplicationModule(allowedDependencies = {"refusal", "process", "calendar", "filing", "audit", "identity", "notice"})
@NullMarked
package io.beianflow.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
