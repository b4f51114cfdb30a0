/** Says no so that every caller understands: what happened, why, and the next step. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.beianflow.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
