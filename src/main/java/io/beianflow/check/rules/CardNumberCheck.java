package io.beianflow.check.rules;

import io.beianflow.check.Findings;
import io.beianflow.check.Imprints;
import io.beianflow.identifier.ResidentId;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Person;

/** The number on an ID card against the form; the card of another person is the business of the rule on its name. */
abstract class CardNumberCheck extends PrintCheck {
    private final CardPrint card;

    CardNumberCheck(Imprints imprints, CardPrint card) {
        super(imprints, card.front());
        this.card = card;
    }

    @Override
    final void inspect(FilingPackage filing, Certificate front, Findings findings) {
        Person holder = card.holder(filing);
        if (!holder.hasResidentId() || CardNameCheck.likeness(this, holder, front) == Likeness.DIFFERENT) {
            return;
        }
        // A number that cannot be right is the business of the rules on the number itself.
        ResidentId.parse(holder.idNumber()).filter(ResidentId::isConsistent).ifPresent(form -> PrintedCode.otherThan(
                        form, front.print())
                .ifPresent(other -> place(findings, card.field("idNumber"), front, Likeness.DIFFERENT)
                        .report(form.masked(), other.masked(), form.masked(), trust(front, Likeness.DIFFERENT))));
    }
}
