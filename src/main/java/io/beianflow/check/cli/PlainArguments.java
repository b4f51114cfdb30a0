package io.beianflow.check.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/**
 * The arguments in UTF-8 whatever the locale: under a plain one (a container without {@code LANG}) Java puts ? for every Chinese
 * character of the call and refuses paths that hold one, while the kernel has the bytes and a URI can carry them.
 */
final class PlainArguments {
    private static final Path CALL = Path.of("/proc/self/cmdline");
    private static final String UTF_8 = "UTF-8";

    private PlainArguments() {}

    static String[] of(String... given) {
        boolean whole = UTF_8.equalsIgnoreCase(System.getProperty("sun.jnu.encoding")) || !Files.isReadable(CALL);
        return whole ? given : lastOf(List.of(given));
    }

    private static String[] lastOf(List<String> given) {
        try {
            String[] call = Files.readString(CALL, StandardCharsets.UTF_8).split("\0", -1);
            // The kernel ends the last argument with a zero too.
            int first = call.length - 1 - given.size();
            String[] arguments = new String[given.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = first < 0 ? given.get(i) : call[first + i];
            }
            return arguments;
        } catch (IOException notToBeRead) {
            return given.toArray(String[]::new);
        }
    }

    /** Makes a path of a text that the locale may not be able to write. */
    static final class PathOf implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            if (text.chars().allMatch(c -> c < 0x80)) {
                return Path.of(text);
            }
            String escaped = URLEncoder.encode(text, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("%2F", "/");
            String folder = text.startsWith("/")
                    ? ""
                    : Path.of("").toAbsolutePath().toUri().getRawPath();
            return Path.of(URI.create("file://" + folder + escaped));
        }
    }
}
