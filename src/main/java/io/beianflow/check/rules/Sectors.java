package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Fields of business that need a permit, by the words of the rule pack (S1; domain 4.4). */
@Component
final class Sectors {
    private final Supplier<List<Sector>> known;

    Sectors(RulePack pack) {
        known = pack.each(Sectors::sectors);
    }

    private static List<Sector> sectors(RulePack pack) {
        List<String> certain = pack.words("sectors-certain");
        return pack.words("sectors").stream()
                .map(name -> new Sector(
                        Clauses.anyOf(pack.words("sector-" + name)),
                        Clauses.anyOf(pack.words("permit-" + name)),
                        certain.contains(name),
                        ""))
                .toList();
    }

    /**
     * One sector.
     *
     * @param isCertain whether nobody may work in it without a permit
     * @param words by which it was recognised
     */
    record Sector(Pattern business, Pattern permit, boolean isCertain, String words) {
        /** Whether type and scope of a permit, or its name, speak of this sector. */
        boolean isPermittedBy(String text) {
            return permit.matcher(text).find();
        }
    }

    /** The first sector that name, fields, scenario or products openly belong to. */
    Optional<Sector> of(FilingPackage filing) {
        List<String> texts = new ArrayList<>(filing.algorithm().fields());
        texts.add(Objects.toString(filing.algorithm().name(), ""));
        texts.add(Objects.toString(filing.algorithm().scenario(), ""));
        texts.addAll(Descriptions.ofProducts(filing).values());
        return known.get().stream()
                .flatMap(sector -> in(texts, sector).stream())
                .findFirst();
    }

    private static Optional<Sector> in(List<String> texts, Sector sector) {
        return texts.stream()
                .flatMap(text -> Clauses.find(sector.business(), text).stream())
                .findFirst()
                .map(words -> new Sector(sector.business(), sector.permit(), sector.isCertain(), words));
    }
}
