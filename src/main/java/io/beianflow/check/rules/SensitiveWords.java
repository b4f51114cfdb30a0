package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;
import org.springframework.stereotype.Component;

/**
 * Finds sensitive words (敏感词) of the rule pack where a text offers the thing itself. A sentence that forbids, blocks or reports it, or a
 * list after such a sentence, is governance and no fault. Marks put between characters do not hide a word.
 */
@Component
final class SensitiveWords {
    private static final Set<Character> HIDING = Set.of('*', '·', '•', '_', '-', '~', '^', '|', '.', '+', '#');
    private static final Pattern LIST = Pattern.compile("下列|以下|如下|包括|不得|禁止|严禁");
    private static final int LEAD_IN = 120;
    private static final String ENDS = "。,;:!?";

    private final Supplier<Trie> words;
    private final Supplier<Pattern> governance;
    private final Supplier<Pattern> offer;

    SensitiveWords(RulePack pack) {
        this.words = pack.each(lists -> Trie.builder()
                .ignoreCase()
                .ignoreOverlaps()
                .addKeywords(lists.words("sensitive"))
                .build());
        this.governance = pack.each(lists -> Words.any(lists, "governance"));
        this.offer = pack.each(lists -> Words.any(lists, "offer"));
    }

    /** The words that a plain text uses for themselves, each once. */
    Set<String> in(String plain) {
        StringBuilder bare = new StringBuilder(plain.length());
        List<Integer> offsets = new ArrayList<>(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (!HIDING.contains(plain.charAt(i))) {
                bare.append(plain.charAt(i));
                offsets.add(i);
            }
        }
        Set<String> found = new TreeSet<>();
        for (Emit word : words.get().parseText(bare)) {
            int from = offsets.get(word.getStart());
            int to = offsets.get(word.getEnd()) + 1;
            if (!isGoverned(plain, from, to)) {
                found.add(plain.substring(from, to));
            }
        }
        return found;
    }

    private static String clause(String plain, int from, int to) {
        int start = from;
        while (start > 0 && ENDS.indexOf(plain.charAt(start - 1)) < 0) {
            start--;
        }
        int end = to;
        while (end < plain.length() && ENDS.indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        return plain.substring(start, end);
    }

    private boolean isGoverned(String plain, int from, int to) {
        String clause = clause(plain, from, to);
        if (governance.get().matcher(clause).find()) {
            return true;
        }
        // 支持下注 offers it, whatever the rest of the sentence reviews; 参与赌博的 is a condition.
        if (offer.get().matcher(clause).find() && !clause.endsWith("的")) {
            return false;
        }
        String sentence = Prose.sentence(plain, from, to);
        String before = plain.substring(Math.max(0, from - LEAD_IN), from);
        return governance.get().matcher(sentence).find()
                || (LIST.matcher(before).find()
                        && governance.get().matcher(before).find());
    }
}
