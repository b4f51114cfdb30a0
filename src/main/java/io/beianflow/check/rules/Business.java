package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What shows that a text is about this algorithm and no other: pairs of characters from its names, functions and scenario that are in no general word. */
final class Business {
    private static final String NO_WORD =
            "[的了和与及在对为由将从到按以等并或者其中后前是不可能供使被把向用于于一个本该各每有无时上下内外所、，,。.;；：:（）()“”《》/\\s\\-—]|[0-9A-Za-z]+";

    private final Set<String> words;

    private Business(Set<String> words) {
        this.words = words;
    }

    /** From the names, the scenario and the functions of a filing. */
    static Business of(FilingPackage filing, RulePack pack) {
        List<String> texts = new ArrayList<>();
        texts.add(Objects.toString(filing.algorithm().name(), ""));
        texts.add(Objects.toString(filing.algorithm().brief(), ""));
        texts.add(Objects.toString(filing.algorithm().scenario(), ""));
        texts.addAll(filing.algorithm().fields());
        filing.products().forEach(product -> {
            texts.add(Objects.toString(product.name(), ""));
            product.functions().forEach(function -> {
                texts.add(Objects.toString(function.name(), ""));
                texts.add(Objects.toString(function.intro(), ""));
            });
        });
        texts.add(filing.at("/technicalService/clients").asText(""));
        return of(texts, pack);
    }

    static Business of(List<String> texts, RulePack pack) {
        Pattern common = Pattern.compile(String.join("|", pack.words("common-vocabulary")) + "|" + NO_WORD);
        Set<String> words = new TreeSet<>();
        for (String text : texts) {
            for (String piece : common.split(Phrases.flat(text), -1)) {
                for (int i = 0; i + 2 <= piece.length(); i++) {
                    words.add(piece.substring(i, i + 2));
                }
            }
        }
        return new Business(words);
    }

    /** How many of its words a text uses. */
    int in(String text) {
        String flat = Phrases.flat(text);
        return (int) words.stream().filter(flat::contains).count();
    }

    /** Too little is known of the business to miss it anywhere. */
    boolean isUnknown() {
        return words.size() < 6;
    }
}
