package io.beianflow.check.rules;

import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Person;
import java.util.List;

/** Whose ID card (居民身份证) it is, and where things stand on it. */
enum CardPrint {
    LEGAL_REPRESENTATIVE("legal-representative", "/subject/legalRepresentative"),
    SECURITY_OFFICER("security-officer", "/subject/securityOfficer");

    static final List<String> NAME = List.of("姓名");
    static final List<String> TERM = List.of("有效期限", "有效期");

    private final String material;
    private final String pointer;

    CardPrint(String material, String pointer) {
        this.material = material;
        this.pointer = pointer;
    }

    String front() {
        return material + "-id-front";
    }

    String back() {
        return material + "-id-back";
    }

    String field(String name) {
        return pointer + "/" + name;
    }

    Person holder(FilingPackage filing) {
        return this == LEGAL_REPRESENTATIVE
                ? filing.subject().legalRepresentative()
                : filing.subject().securityOfficer();
    }

    static CardPrint of(String materialType) {
        return materialType.startsWith(SECURITY_OFFICER.material) ? SECURITY_OFFICER : LEGAL_REPRESENTATIVE;
    }
}
