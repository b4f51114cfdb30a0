package io.beianflow.check.rules;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which modalities a file format can carry; a format nobody knows carries none and is left alone. */
final class Formats {
    private static final Map<String, Set<String>> BY_MODALITY = Map.of(
            "text",
            Set.of(
                    "txt",
                    "json",
                    "jsonl",
                    "docx",
                    "doc",
                    "pdf",
                    "md",
                    "markdown",
                    "html",
                    "xml",
                    "csv",
                    "xlsx",
                    "pptx",
                    "ppt",
                    "xls",
                    "rtf",
                    "odt",
                    "wps",
                    "srt",
                    "htm",
                    "epub",
                    "yaml"),
            "image",
            Set.of(
                    "jpg", "jpeg", "png", "gif", "webp", "bmp", "svg", "tif", "tiff", "heic", "avif", "ico", "psd",
                    "pdf"),
            "audio",
            Set.of("mp3", "wav", "aac", "flac", "ogg", "m4a", "amr", "pcm", "opus", "wma", "aiff", "ape", "mid"),
            "video",
            Set.of(
                    "mp4", "mov", "avi", "mkv", "webm", "flv", "wmv", "m3u8", "gif", "mpeg", "mpg", "m4v", "3gp",
                    "rmvb", "ts"));

    private Formats() {}

    static Set<String> modalitiesOf(String format) {
        // People write MP4视频 or *.mp4.
        String bare = Normalizer.normalize(format, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return BY_MODALITY.entrySet().stream()
                .filter(modality -> modality.getValue().contains(bare))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a modality has a format, or may have one: none is named or one is unknown. */
    static boolean have(List<String> formats, String modality) {
        return formats.isEmpty()
                || formats.stream()
                        .map(Formats::modalitiesOf)
                        .anyMatch(known -> known.isEmpty() || known.contains(modality));
    }
}
