package io.beianflow.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Chinese font that a PDF can carry: TrueType outlines in a {@code .ttf} of its own. Noto Sans CJK as systems ship it (a collection with CFF
 * outlines) cannot be used.
 *
 * @param bold the same as regular where the family has none
 */
record PdfFont(Path regular, Path bold) {
    private static final String LINUX = "/usr/share/fonts/truetype/";
    private static final String WINDOWS = "C:/Windows/Fonts/";
    private static final String MAC = "/System/Library/Fonts/Supplemental/";

    /** Where systems have one: Debian and Ubuntu (packages fonts-lxgw-wenkai, fonts-droid-fallback), Windows, macOS. */
    private static final List<List<String>> KNOWN = List.of(
            List.of(LINUX + "lxgw-wenkai/LXGWWenKai-Regular.ttf", LINUX + "lxgw-wenkai/LXGWWenKai-Bold.ttf"),
            List.of(LINUX + "droid/DroidSansFallbackFull.ttf", LINUX + "droid/DroidSansFallbackFull.ttf"),
            List.of(WINDOWS + "Deng.ttf", WINDOWS + "Dengb.ttf"),
            List.of(WINDOWS + "simhei.ttf", WINDOWS + "simhei.ttf"),
            List.of(MAC + "Arial Unicode.ttf", MAC + "Arial Unicode.ttf"));

    /**
     * The one given, or else the first that the system has.
     *
     * @param given a {@code .ttf}; null or empty to look for one
     * @param bold its bold face; null or empty when there is none
     */
    static Optional<PdfFont> find(@Nullable String given, @Nullable String bold) {
        Stream<PdfFont> candidates = given == null || given.isBlank()
                ? KNOWN.stream().map(pair -> new PdfFont(Path.of(pair.get(0)), Path.of(pair.get(1))))
                : Stream.of(new PdfFont(Path.of(given), Path.of(bold == null || bold.isBlank() ? given : bold)));
        return candidates
                .filter(font -> Files.isReadable(font.regular))
                .map(font -> Files.isReadable(font.bold) ? font : new PdfFont(font.regular, font.regular))
                .findFirst();
    }
}
