/** What people see in a browser: filings, tasks and their forms. Nothing depends on it; every rule lies behind it. */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "process",
            "calendar",
            "identity",
            "company",
            "audit",
            "intake",
            "filing",
            "material",
            "check",
            "deadline",
            "notice",
            "review",
            "correction",
            "publication",
            "opening",
            "overview",
            "person",
            "simulation",
            "insight",
            "content"
        })
@NullMarked
package io.beianflow.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
