/** The filing: reference, data, tracks, stage, round, number. */
@ApplicationModule(allowedDependencies = {"refusal", "process", "intake", "identity", "company", "audit", "person"})
@NullMarked
package io.beianflow.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
