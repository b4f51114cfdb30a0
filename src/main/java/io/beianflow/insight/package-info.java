/** What past filings teach: how long stages take, what is returned and why, and when a running one may be through. */
@ApplicationModule(allowedDependencies = {"refusal", "identity", "calendar", "deadline"})
@NullMarked
package io.beianflow.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
