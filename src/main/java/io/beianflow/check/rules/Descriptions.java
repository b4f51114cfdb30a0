package io.beianflow.check.rules;

import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts in which a filing describes itself, by their pointer; blank ones are left out. */
final class Descriptions {
    private static final List<String> OF_ALGORITHM =
            List.of("name", "brief", "scenario", "principle", "mechanism", "purpose");

    private static final List<String> OF_STRATEGY = List.of(
            "/algorithm/model/metrics",
            "/algorithm/strategy/inputReview",
            "/algorithm/strategy/outputReview",
            "/algorithm/strategy/intervention",
            "/algorithm/strategy/tagRules",
            "/algorithm/strategy/tagExclusions");

    private Descriptions() {}

    static Map<String, String> all(FilingPackage filing) {
        Map<String, String> texts = ofAlgorithm(filing);
        texts.putAll(ofProducts(filing));
        return texts;
    }

    /** With figures, review, risks and protection of minors. */
    static Map<String, String> everything(FilingPackage filing) {
        Map<String, String> texts = all(filing);
        texts.putAll(ofStrategy(filing));
        return texts;
    }

    static Map<String, String> ofAlgorithm(FilingPackage filing) {
        Map<String, String> texts = new LinkedHashMap<>();
        OF_ALGORITHM.forEach(field -> put(
                texts, "/algorithm/" + field, filing.at("/algorithm/" + field).asText("")));
        return texts;
    }

    /** Name and introduction of products and their functions. */
    static Map<String, String> ofProducts(FilingPackage filing) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            put(texts, "/products/" + i + "/name", product.name());
            put(texts, "/products/" + i + "/intro", product.intro());
            for (int k = 0; k < product.functions().size(); k++) {
                Product.Function function = product.functions().get(k);
                put(texts, "/products/" + i + "/functions/" + k + "/name", function.name());
                put(texts, "/products/" + i + "/functions/" + k + "/intro", function.intro());
            }
        }
        return texts;
    }

    /** Figures, review, intervention, risks and protection of minors. */
    static Map<String, String> ofStrategy(FilingPackage filing) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String pointer : OF_STRATEGY) {
            put(texts, pointer, filing.at(pointer).asText(""));
        }
        for (int i = 0; i < filing.algorithm().risks().size(); i++) {
            for (String field : List.of("description", "impact", "control")) {
                String pointer = "/algorithm/risks/" + i + "/" + field;
                put(texts, pointer, filing.at(pointer).asText(""));
            }
        }
        for (int i = 0; i < filing.products().size(); i++) {
            String pointer = "/products/" + i + "/minorsProtection";
            put(texts, pointer, filing.products().get(i).minorsProtection());
        }
        return texts;
    }

    /** Where it says which data it handles. */
    static Map<String, String> ofData(FilingPackage filing) {
        Map<String, String> texts = ofAlgorithm(filing);
        put(texts, "/algorithm/strategy/tagRules", filing.algorithm().strategy().tagRules());
        for (int i = 0; i < filing.algorithm().data().sets().size(); i++) {
            Algorithm.AlgorithmData.DataSet set =
                    filing.algorithm().data().sets().get(i);
            put(texts, "/algorithm/data/sets/" + i + "/name", set.name());
            put(texts, "/algorithm/data/sets/" + i + "/source", set.source());
        }
        for (int i = 0; i < filing.products().size(); i++) {
            put(texts, "/products/" + i + "/intro", filing.products().get(i).intro());
            put(texts, "/products/" + i + "/dataFlow", filing.products().get(i).dataFlow());
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String pointer, @Nullable String text) {
        if (text != null && !Fields.isBlank(text)) {
            texts.put(pointer, text);
        }
    }
}
