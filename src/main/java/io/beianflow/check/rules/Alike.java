package io.beianflow.check.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Texts that were copied from one to the next. */
final class Alike {
    private static final double SAME = 0.72;
    private static final int SHORTEST = 12;

    private Alike() {}

    /** Whether most of them say the same in the same words, the names of risks left out. */
    static boolean most(List<String> texts) {
        List<Set<String>> pieces = texts.stream()
                .map(text -> Phrases.flat(text)
                        .replaceAll("算法|滥用|恶意利用|漏洞|违法不良信息|生成|传播|扩散|存储|数据|用户信息|泄露|其他|风险|[的与和、。,;:]", ""))
                .filter(text -> text.length() >= SHORTEST)
                .map(Alike::pieces)
                .toList();
        int same = 0;
        for (int i = 1; i < pieces.size(); i++) {
            same += similarity(pieces.get(i - 1), pieces.get(i)) >= SAME ? 1 : 0;
        }
        return pieces.size() >= 3 && same * 3 >= (pieces.size() - 1) * 2;
    }

    private static Set<String> pieces(String text) {
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pieces.add(text.substring(i, i + 2));
        }
        return pieces;
    }

    private static double similarity(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }
}
