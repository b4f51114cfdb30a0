package io.beianflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates hold no text of their own and name only texts that exist; that both languages say the same is the business of TextsTest. */
class MessagesTest {
    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Pattern UNSEEN =
            Pattern.compile("<!--.*?-->|<script[^>]*>.*?</script>|<style[^>]*>.*?</style>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile(">([^<>]*)<");
    private static final Pattern EXPRESSION = Pattern.compile("\\s(?:th|sec|data-th)[:-][\\w:-]+=\"[^\"]*\"");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:title|placeholder|aria-label|alt|label)=\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}]|[A-Za-z]{2,}");
    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-z][A-Za-z.-]*)[(}]");

    @ParameterizedTest
    @MethodSource("templates")
    void keepsTextOutOfTemplates(Path template) throws IOException {
        String markup = seen(template);

        assertThat(words(TEXT, markup)).isEmpty();
        assertThat(words(SPOKEN_ATTRIBUTE, markup)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void namesOnlyTextsThatExist(Path template) throws IOException {
        Properties known = new Properties();
        for (Path texts : chinese().toList()) {
            known.putAll(read(texts));
        }

        String markup = UNSEEN.matcher(Files.readString(template)).replaceAll("");
        List<String> asked =
                MESSAGE.matcher(markup).results().map(found -> found.group(1)).toList();

        assertThat(known.stringPropertyNames()).containsAll(asked);
    }

    @Test
    void noticesTextInATemplate() {
        assertThat(words(TEXT, "<p>提交</p>")).isNotEmpty();
        assertThat(words(TEXT, "<p>Submit</p>")).isNotEmpty();
        assertThat(words(SPOKEN_ATTRIBUTE, "<input placeholder=\"Name\">")).isNotEmpty();
        assertThat(words(TEXT, "<p th:text=\"#{x}\"></p> · <b>›</b>")).isEmpty();
    }

    private static String seen(Path template) throws IOException {
        String markup = UNSEEN.matcher(Files.readString(template)).replaceAll("");
        return EXPRESSION.matcher(markup).replaceAll("");
    }

    private static List<String> words(Pattern where, String markup) {
        Matcher found = where.matcher(markup);
        return found.results()
                .map(result -> result.group(1).strip())
                .filter(text -> WORD.matcher(text).find())
                .toList();
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        return texts;
    }

    private static Stream<Path> chinese() throws IOException {
        return files(TEXTS, "_zh.properties");
    }

    private static Stream<Path> templates() throws IOException {
        return Stream.concat(files(Path.of("src/main/resources/templates"), ".html"), files(Path.of("forms"), ".html"));
    }

    private static Stream<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }
}
