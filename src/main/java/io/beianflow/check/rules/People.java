package io.beianflow.check.rules;

import io.beianflow.intake.Person;
import io.beianflow.intake.Subject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The people of a filing by the pointer to them. */
final class People {
    private People() {}

    static Map<String, Person> of(Subject subject) {
        Map<String, Person> people = new LinkedHashMap<>();
        people.put("/subject/legalRepresentative", subject.legalRepresentative());
        people.put("/subject/securityOfficer", subject.securityOfficer());
        people.put("/subject/contact", subject.contact());
        return people;
    }

    /** Without what people write around a number: spaces, the dashes of a mobile number, +86. */
    static String dialled(String number) {
        String bare = number.replaceAll("\\s", "").replaceFirst("^(?:\\+86|0086)-?", "");
        return bare.matches("1[\\d-]+") ? bare.replace("-", "") : bare;
    }
}
