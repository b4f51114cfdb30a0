package io.beianflow.check.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.check.Documents;
import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.RulePack;
import io.beianflow.document.Page;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the company wrote itself: the pages of its documents and the texts of the form. Contracts, certificates and licences are others'
 * words. Empty for scans, and for a cancellation, whose documents are of the past.
 */
@Component
final class OwnTexts {
    private final Documents documents;
    private final RequiredMaterials required;
    private final RulePack pack;

    OwnTexts(Documents documents, RequiredMaterials required, RulePack pack) {
        this.documents = documents;
        this.required = required;
        this.pack = pack;
    }

    List<Sheet> sheets(FilingPackage filing) {
        return sheets(filing, pack.words("own-documents"));
    }

    /** Pages of these types; a file handed in for several products counts once. */
    List<Sheet> sheets(FilingPackage filing, Collection<String> types) {
        List<Sheet> sheets = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < filing.materials().size() && !filing.isCancellation(); i++) {
            PackageMaterial material = filing.materials().get(i);
            // What is in truth another document is a missing material and nothing else.
            if (types.contains(material.type())
                    && seen.add(List.of(material.type(), material.file()))
                    && required.isAsNamed(material, filing)) {
                int position = i;
                documents.of(material).stream()
                        .flatMap(document -> document.pages().stream())
                        .filter(page -> !page.text().isBlank())
                        .forEach(page -> sheets.add(Sheet.of(material, position, page)));
            }
        }
        return sheets;
    }

    /** Pages, document by document, in the order of the package. */
    Collection<List<Sheet>> documents(FilingPackage filing) {
        return documents(sheets(filing));
    }

    static Collection<List<Sheet>> documents(List<Sheet> sheets) {
        return sheets.stream()
                .collect(Collectors.groupingBy(Sheet::position, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** All pages of a document, flat. */
    static String flat(List<Sheet> document) {
        return document.stream().map(Sheet::flat).collect(Collectors.joining());
    }

    /** Flat text of every material of others' making that names its parties. */
    String others(FilingPackage filing) {
        return filing.materials().stream()
                .filter(material -> !pack.words("own-documents").contains(material.type()))
                .flatMap(material -> documents.of(material).stream())
                .flatMap(document -> document.pages().stream())
                .map(Page::text)
                .map(Flat::of)
                .collect(Collectors.joining("\n"));
    }

    /** The texts of the form by their pointers, flat. */
    static Map<String, String> answers(FilingPackage filing) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (!filing.isCancellation()) {
            collect(filing.data(), "", answers);
        }
        return answers;
    }

    private static void collect(JsonNode node, String pointer, Map<String, String> answers) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), pointer + "/" + field.getKey(), answers));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, answers);
            }
        } else if (node.isTextual()) {
            answers.put(pointer, Flat.of(node.asText()));
        }
    }
}
