/** The append-only trail of every filing, chained by hash. */
@ApplicationModule(allowedDependencies = {"refusal", "identity"})
@NullMarked
package io.beianflow.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
