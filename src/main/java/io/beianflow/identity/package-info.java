/** People, their groups and companies; who is calling, and what the engine lets them do. */
@ApplicationModule(allowedDependencies = {"refusal", "company", "platform"})
@NullMarked
package io.beianflow.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
