package io.beianflow.check.rules;

import io.beianflow.check.Findings;
import io.beianflow.check.Imprints;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Person;
import java.util.List;

/** The name on an ID card against the form. */
abstract class CardNameCheck extends PrintCheck {
    private final CardPrint card;

    CardNameCheck(Imprints imprints, CardPrint card) {
        super(imprints, card.front());
        this.card = card;
    }

    @Override
    final void inspect(FilingPackage filing, Certificate front, Findings findings) {
        Person holder = card.holder(filing);
        List<Printed> printed = front.values(CardPrint.NAME);
        if (holder.hasResidentId() && !printed.isEmpty() && front.shows(CertificateKind.ID_FRONT)) {
            Likeness likeness = likeness(this, holder, front);
            if (likeness != Likeness.SAME) {
                place(findings, card.field("name"), front, likeness)
                        .report(
                                holder.name(),
                                printed.get(0).text(),
                                String.valueOf(holder.name()),
                                trust(front, likeness));
            }
        }
    }

    static Likeness likeness(PrintCheck check, Person holder, Certificate front) {
        String name = holder.name();
        List<Printed> printed = front.values(CardPrint.NAME);
        if (name == null
                || Fields.isBlank(name)
                || printed.isEmpty()
                || front.print().text().contains("姓名" + Printed.compact(name))) {
            return Likeness.SAME;
        }
        return check.compare(name, printed.subList(0, 1), front);
    }
}
