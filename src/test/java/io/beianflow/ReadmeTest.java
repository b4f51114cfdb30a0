package io.beianflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)");
    private static final Pattern SETTING = Pattern.compile("`(beianflow\\.[a-z.-]+|BEIANFLOW_[A-Z_]+|server\\.port)`");
    private static final Pattern READ_IN_CODE = Pattern.compile("\"\\$?\\{?(beianflow\\.[a-z]+\\.[a-z-]+)[:}\"]");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void linksToWhatExists(String readme) throws IOException {
        assertThat(found(LINK, Path.of(readme)).stream().filter(link -> !link.startsWith("http")))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        assertThat(found(SETTING, Path.of("README.zh-CN.md"))).isEqualTo(found(SETTING, Path.of("README.md")));
    }

    @Test
    void namesEverySettingThatTheCodeReads() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(settingsInCode()).contains("beianflow.data.directory").allSatisfy(setting -> assertThat(readme)
                .as(setting)
                .containsPattern("`" + setting.replaceAll("\\.[a-z-]+$", "\\\\.")));
    }

    private static Set<String> settingsInCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> found(READ_IN_CODE, file).stream())
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
