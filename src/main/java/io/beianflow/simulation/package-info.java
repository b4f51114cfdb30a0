/** Lets the days of a trial pass at once: the simulated clock, and the play of a diagram over a calendar. */
@ApplicationModule(allowedDependencies = {"refusal", "platform", "identity", "process", "calendar", "audit"})
@NullMarked
package io.beianflow.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
