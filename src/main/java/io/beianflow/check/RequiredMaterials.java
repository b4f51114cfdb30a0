package io.beianflow.check;

import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.Product;
import io.beianflow.intake.Subject;
import io.beianflow.process.DecisionTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which documents and texts a filing needs, by the table {@code required-materials}. */
@Component
public class RequiredMaterials {
    private static final String TABLE = "required-materials";
    private static final String UNKNOWN = "unknown";

    private final DecisionTables tables;
    /** A package never changes, and several rules ask about the same one. */
    private final Map<FilingPackage, List<RequiredMaterial>> asked = Collections.synchronizedMap(new WeakHashMap<>());

    private final MaterialContents contents;

    public RequiredMaterials(DecisionTables tables, Documents documents, RulePack pack) {
        this.tables = tables;
        this.contents = new MaterialContents(documents, pack);
    }

    /** Whether a document that the row asks for is there and is what it is handed in as. */
    public boolean isHandedIn(RequiredMaterial row, FilingPackage filing) {
        return row.handedIn(filing).stream().anyMatch(material -> isAsNamed(material, filing));
    }

    /** Whether a document is what it is handed in as; yes where nobody can tell, as with a scan. */
    public boolean isAsNamed(PackageMaterial material, FilingPackage filing) {
        return contents.of(material, filing) == MaterialContents.Likeness.AS_NAMED;
    }

    /** Whether what is there instead has nothing on it. */
    public boolean isBlank(PackageMaterial material, FilingPackage filing) {
        return contents.of(material, filing) == MaterialContents.Likeness.BLANK;
    }

    /** The rows that apply: for the filing in the order of the table, then product by product. */
    public List<RequiredMaterial> of(FilingPackage filing) {
        List<RequiredMaterial> known = asked.get(filing);
        List<RequiredMaterial> rows = known == null ? decide(filing) : known;
        asked.put(filing, rows);
        return rows;
    }

    private List<RequiredMaterial> decide(FilingPackage filing) {
        Map<String, Object> inputs = inputs(filing);
        List<RequiredMaterial> rows = new ArrayList<>();
        tables.look(TABLE, inputs).forEach(outputs -> rows.add(RequiredMaterial.ofFiling(outputs)));
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            int position = i;
            tables.look(TABLE, inputsOf(product, inputs))
                    .forEach(outputs -> rows.add(RequiredMaterial.of(outputs, product.name(), position)));
        }
        return List.copyOf(rows);
    }

    private static Map<String, Object> inputs(FilingPackage filing) {
        Subject subject = filing.subject();
        Algorithm algorithm = filing.algorithm();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("scope", "filing");
        inputs.put("kind", filing.kind());
        inputs.put("subjectFiled", subject.alreadyFiled());
        inputs.put("foreignInvested", isTrue(subject.foreignInvested()));
        inputs.put("category", orUnknown(algorithm.category()));
        inputs.put("supporter", algorithm.isTechnicalSupporter());
        inputs.put("biometrics", isTrue(algorithm.data().biometrics()));
        inputs.put("publicOpinionProperty", isTrue(algorithm.publicOpinionProperty()));
        inputs.put("newProductOrFunction", isTrue(algorithm.newProductOrFunction()));
        inputs.put("thirdPartyModel", algorithm.model().isThirdParty());
        inputs.put("commercialData", algorithm.data().sets().stream().anyMatch(set -> "commercial".equals(set.type())));
        inputs.put("flowDescribed", !algorithm.flow().isEmpty());
        inputs.put("majorEffectDecisions", isTrue(algorithm.majorEffectDecisions()));
        // Default yes for public services (RJ-040).
        inputs.put("minorsReachable", !Boolean.FALSE.equals(algorithm.minorsReachable()));
        inputs.put("workersDispatched", Scenario.dispatchesWorkers(algorithm));
        inputs.put("sector", Scenario.sector(algorithm));
        inputs.put("correcting", filing.correction() != null);
        inputs.put("form", UNKNOWN);
        inputs.put("productOnline", false);
        return inputs;
    }

    private static Map<String, Object> inputsOf(Product product, Map<String, Object> ofFiling) {
        Map<String, Object> inputs = new HashMap<>(ofFiling);
        inputs.put("scope", "product");
        inputs.put("form", orUnknown(product.form()));
        inputs.put("productOnline", product.isOnline());
        return inputs;
    }

    private static boolean isTrue(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }

    private static String orUnknown(@Nullable String value) {
        return value == null ? UNKNOWN : value;
    }
}
