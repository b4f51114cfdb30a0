/** What the application stands on: its database, the engine's tables, and the checks before it may start. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.beianflow.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
