/** Clocks of the regulator's side and of ours, and the notices they raise. */
@ApplicationModule(allowedDependencies = {"refusal", "process", "calendar", "filing", "audit", "identity"})
@NullMarked
package io.beianflow.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
