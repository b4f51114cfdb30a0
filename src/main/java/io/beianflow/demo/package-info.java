/** Filings at several stages for whoever tries the product; only under the profile {@code demo}. */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "identity",
            "company",
            "calendar",
            "intake",
            "opening",
            "overview",
            "filing",
            "process",
            "platform"
        })
@NullMarked
package io.beianflow.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
