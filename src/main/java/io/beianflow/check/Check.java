package io.beianflow.check;

import io.beianflow.intake.FilingPackage;

/** Looks for one kind of fault. Sees the package and nothing else, keeps no state; today is {@code filing.submitOn()}. */
@FunctionalInterface
public interface Check {
    void inspect(FilingPackage filing, Findings findings);
}
