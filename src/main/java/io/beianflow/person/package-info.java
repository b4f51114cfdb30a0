/** Personal data (ID numbers, phones, ID scans), kept apart from everything else. */
@ApplicationModule(allowedDependencies = {"refusal", "company", "audit", "content"})
@NullMarked
package io.beianflow.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
