package io.beianflow.check.rules;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.identifier.ResidentId;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Person;
import io.beianflow.intake.Subject;
import java.util.Optional;
import java.util.function.Function;

/** Looks at the ID number of one person; a blank one is the business of subject-field-missing. */
abstract class IdNumberCheck implements Check {
    private final Function<Subject, Person> person;

    IdNumberCheck(Function<Subject, Person> person) {
        this.person = person;
    }

    @Override
    public final void inspect(FilingPackage filing, Findings findings) {
        Person wanted = person.apply(filing.subject());
        if (!Fields.isBlank(wanted.idNumber())) {
            inspect(wanted, filing, findings);
        }
    }

    abstract void inspect(Person wanted, FilingPackage filing, Findings findings);

    /** A number of the right shape; the wrong shape is a rule of its own. */
    static Optional<ResidentId> residentId(Person person) {
        return person.hasResidentId() ? ResidentId.parse(person.idNumber()) : Optional.empty();
    }
}
