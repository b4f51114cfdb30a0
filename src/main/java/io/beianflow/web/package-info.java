/** Layout, error answers, security of every address, language. */
@ApplicationModule(allowedDependencies = {"refusal", "identity", "process"})
@NullMarked
package io.beianflow.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
