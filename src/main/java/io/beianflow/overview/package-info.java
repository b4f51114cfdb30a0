/** What lists, pages and the API show of filings and tasks, gathered from every module. */
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
            "review",
            "correction",
            "publication",
            "opening",
            "identifier"
        })
@NullMarked
package io.beianflow.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
