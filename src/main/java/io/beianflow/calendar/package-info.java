/** Working days of the People's Republic: weekends, statutory holidays, make-up days; years are data. */
@ApplicationModule(allowedDependencies = {"refusal"})
@NullMarked
package io.beianflow.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
