package io.beianflow.document;

import java.text.Normalizer;
import java.util.Map;

/** Makes extracted text comparable without changing what a reader sees. */
final class Texts {
    /** Of the block U+2E80 to U+2EFF, which has no compatibility mapping: what PDF writers put for the usual characters. */
    private static final Map<Integer, String> RADICALS = Map.ofEntries(
            Map.entry(0x2EDA, "页"),
            Map.entry(0x2ECB, "车"),
            Map.entry(0x2EA0, "民"),
            Map.entry(0x2ED1, "长"),
            Map.entry(0x2ED3, "长"),
            Map.entry(0x2ED4, "门"),
            Map.entry(0x2EC5, "见"),
            Map.entry(0x2EC9, "贝"),
            Map.entry(0x2ED8, "青"),
            Map.entry(0x2EDB, "风"),
            Map.entry(0x2EE2, "马"),
            Map.entry(0x2EEC, "齐"),
            Map.entry(0x2EE4, "鬼"),
            Map.entry(0x2EA9, "王"),
            Map.entry(0x2E92, "巳"),
            Map.entry(0x2EBC, "肉"),
            Map.entry(0x2EC6, "角"),
            Map.entry(0x2EC8, "讠"),
            Map.entry(0x2EB3, "网"),
            Map.entry(0x2E81, "厂"),
            Map.entry(0x2E97, "心"),
            Map.entry(0x2E9D, "月"),
            Map.entry(0x2ECD, "辶"),
            Map.entry(0x2ED6, "阝"),
            Map.entry(0x2EDC, "飞"),
            Map.entry(0x2EE8, "麦"),
            Map.entry(0x2EF0, "龙"));

    private Texts() {}

    /** Kangxi and CJK radicals become the characters they look like; zero-width characters go. */
    static String readable(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= 0x2F00 && c <= 0x2FD5) {
                readable.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else if (c >= 0x2E80 && c <= 0x2EFF) {
                readable.append(RADICALS.getOrDefault(c, Character.toString(c)));
            } else if (c != 0xFEFF && (c < 0x200B || c > 0x200F) && (c < 0x202A || c > 0x202E)) {
                readable.appendCodePoint(c == 0xA0 ? ' ' : c);
            }
        });
        return readable.toString();
    }
}
