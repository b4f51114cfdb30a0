/** The filing: reference, data, tracks, stage, round, number. */
@ApplicationModule(allowedDependencies = {"process", "intake", "identity", "company", "audit", "person", "web"})
@NullMarked
package io.beianflow.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
