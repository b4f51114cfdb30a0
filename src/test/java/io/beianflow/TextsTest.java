package io.beianflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything people read exists in both languages, and every refusal and fault in the code has its words. */
class TextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Pattern REFUSAL = Pattern.compile(
            "Refusal\\s*\\.(?:of|withFaults)\\(\\s*(?:Refusal\\.)?(?:Kind\\.)?[A-Z_]+,\\s*\"([a-z0-9-]+)\""
                    + "|Refusal\\s*\\.waitingFor\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern FAULT =
            Pattern.compile("Fault\\s*\\.at\\([^\"]*(?:\"[^\"]*\"[^\",]*)?,\\s*\"([a-z0-9-]+)\"");

    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]+");
    private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_zh.properties"))
                    .map(name -> name.substring(0, name.length() - "_zh.properties".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void saysTheSameThingsInBothLanguages(String module) throws IOException {
        Properties chinese = load(module, "zh");
        Properties english = load(module, "en");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key)))
                    .as("arguments of %s", key)
                    .isEqualTo(arguments(chinese.getProperty(key)));
            if (!arguments(english.getProperty(key)).isEmpty()) {
                assertThat(SINGLE_APOSTROPHE.matcher(english.getProperty(key)).find())
                        .as("an apostrophe of %s hides its arguments", key)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void isLoadedByTheApplication(String module) throws IOException {
        // What is said before the application is there is loaded by whoever says it.
        assumeThat(module).isNotEqualTo("platform");

        assertThat(Files.readString(Path.of("src/main/resources/application.yml")))
                .containsPattern("texts/" + module + "[,\n]");
    }

    @Test
    void hasWordsForEveryRefusalAndFault() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String module : modules()) {
            known.addAll(load(module, "zh").stringPropertyNames());
        }
        Set<String> needed = new TreeSet<>();
        for (String code : codes(REFUSAL)) {
            needed.add("refusal." + code + ".title");
            needed.add("refusal." + code + ".detail");
        }
        for (String code : codes(FAULT)) {
            needed.add("fault." + code + ".message");
            needed.add("fault." + code + ".remedy");
        }

        assertThat(needed).hasSizeGreaterThan(40);
        assertThat(known).containsAll(needed);
    }

    private static Set<String> codes(Pattern pattern) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                }
            }
        }
        return codes;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String module, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                TEXTS.resolve(module + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
