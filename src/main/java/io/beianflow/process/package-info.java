/** Ids, typed variables and tasks of the diagrams; the only door to the engine. */
@ApplicationModule(allowedDependencies = {"refusal", "identity", "calendar"})
@NullMarked
package io.beianflow.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
