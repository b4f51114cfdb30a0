package io.beianflow.check.rules;

import io.beianflow.intake.Product;
import java.util.Locale;

/** Which prior permits are an ICP licence or one for value-added telecom services (RJ-054). */
final class Telecom {
    private Telecom() {}

    static boolean covers(Product.Permit permit) {
        String type = permit.type();
        return type != null && (type.toUpperCase(Locale.ROOT).contains("ICP") || type.contains("电信"));
    }
}
