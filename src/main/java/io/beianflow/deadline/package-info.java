/** Clocks of the regulator's side and of ours, and the notices they raise. */
@ApplicationModule(allowedDependencies = {"process", "calendar", "filing", "audit", "identity", "web"})
@NullMarked
package io.beianflow.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
