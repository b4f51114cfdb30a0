package io.beianflow.material;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of document the filing package knows (contract section 1), with the stage it belongs to (domain 4.1). The label is the text
 * {@code material.<id>}.
 */
public enum MaterialType {
    BUSINESS_LICENCE(Stage.SUBJECT),
    LEGAL_REPRESENTATIVE_ID_FRONT(Stage.SUBJECT),
    LEGAL_REPRESENTATIVE_ID_BACK(Stage.SUBJECT),
    SECURITY_OFFICER_ID_FRONT(Stage.SUBJECT),
    SECURITY_OFFICER_ID_BACK(Stage.SUBJECT),
    SECURITY_OFFICER_COMMITMENT(Stage.SUBJECT),
    EMPLOYMENT_PROOF(Stage.SUBJECT),
    FILING_COMMITMENT(Stage.SUBJECT),
    RESPONSIBILITY_STATEMENT(Stage.SUBJECT),
    SELF_ASSESSMENT_REPORT(Stage.ALGORITHM),
    PUBLIC_CONTENT(Stage.ALGORITHM),
    ICP_PROOF(Stage.PRODUCT),
    SECTOR_LICENCE(Stage.PRODUCT),
    MARKET_ACCESS_PROOF(Stage.SUBJECT),
    SECURITY_ASSESSMENT(Stage.ALGORITHM),
    ETHICS_REVIEW(Stage.ALGORITHM),
    THIRD_PARTY_MODEL_EVIDENCE(Stage.ALGORITHM),
    LABEL_EVIDENCE(Stage.ALGORITHM),
    USER_AGREEMENT(Stage.PRODUCT),
    PRIVACY_POLICY(Stage.PRODUCT),
    PRODUCT_SCREENSHOT(Stage.PRODUCT),
    DEMO_VIDEO(Stage.PRODUCT),
    TECHNICAL_DOCUMENT(Stage.ALGORITHM),
    TEST_REPORT(Stage.ALGORITHM),
    FLOW_CHART(Stage.ALGORITHM),
    DATA_SOURCE_PROOF(Stage.ALGORITHM),
    PI_IMPACT_ASSESSMENT(Stage.ALGORITHM),
    POWER_OF_ATTORNEY(Stage.SUBJECT),
    CORRECTION_REPLY(Stage.CORRECTION),
    CANCELLATION_ARRANGEMENT(Stage.CANCELLATION),
    SUPPLEMENT_STATEMENT(Stage.CORRECTION),
    FILING_CERTIFICATE(Stage.PUBLICATION);

    /** When a material is handed in; a correction re-opens the materials of every stage. */
    public enum Stage {
        SUBJECT,
        ALGORITHM,
        PRODUCT,
        CORRECTION,
        CANCELLATION,
        /** Received or made after the approval. */
        PUBLICATION
    }

    private final String id;
    private final Stage stage;

    MaterialType(Stage stage) {
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.stage = stage;
    }

    /** As the contract writes it, for example {@code business-licence}. */
    @JsonValue
    public String id() {
        return id;
    }

    public Stage stage() {
        return stage;
    }

    /** Key of the label in both languages. */
    public String label() {
        return "material." + id;
    }

    /** Whether the document is kept with the personal data: the scans of ID cards. */
    public boolean personal() {
        return switch (this) {
            case LEGAL_REPRESENTATIVE_ID_FRONT,
                    LEGAL_REPRESENTATIVE_ID_BACK,
                    SECURITY_OFFICER_ID_FRONT,
                    SECURITY_OFFICER_ID_BACK -> true;
            default -> false;
        };
    }

    public static Optional<MaterialType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
