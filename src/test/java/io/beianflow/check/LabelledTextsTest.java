package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Measures the rules about texts on invented texts that a reviewer would return or accept: {@code labelled/*.txt}. */
class LabelledTextsTest {
    private static final double HITS_LEAST = 0.9;
    private static final double FALSE_ALARMS_MOST = 0.07;

    private record Labelled(boolean returned, String text) {}

    @Test
    void tellsAWrongCategory() {
        measure("category", "RJ-023", LabelledTextsTest::described);
    }

    @Test
    void tellsSeveralAlgorithms() {
        measure("several", "RJ-022", LabelledTextsTest::described);
    }

    @Test
    void tellsExaggeration() {
        measure("exaggeration", "RJ-047", text -> aPackage().with("/algorithm/mechanism", text));
    }

    @Test
    void tellsAnUnclearIntroduction() {
        measure("introduction", "RJ-071", text -> aPackage().with("/products/0/intro", text));
    }

    @Test
    void tellsAVagueSourceOfData() {
        measure("data-source", "RJ-020", text -> aPackage()
                .with("/algorithm/data/sets/0/type", text.contains("采购") ? "commercial" : "self-built")
                .with("/algorithm/data/sets/0/source", text)
                .withMaterial("data-source-proof"));
    }

    /** Category, name, scenario and brief; all else says nothing of the category. */
    private static PackageBuilder described(String line) {
        List<String> parts = List.of(line.split("\\|", -1));
        return aPackage()
                .with("/algorithm/category", parts.get(0))
                .with("/algorithm/name", parts.get(1))
                .with("/algorithm/scenario", parts.get(2))
                .with("/algorithm/brief", parts.get(3))
                .with("/algorithm/principle", "按照公开的规则处理收到的数据并给出结果。")
                .with("/algorithm/mechanism", "收到数据后先核对格式，再逐项处理，最后交给用户并记录日志。")
                .with("/algorithm/purpose", "节省用户的时间。")
                .without("/algorithm/categoryDetails")
                .without("/products");
    }

    private static void measure(String file, String reason, Function<String, PackageBuilder> of) {
        List<Labelled> texts = read("/labelled/" + file + ".txt");
        List<String> missed = new ArrayList<>();
        List<String> alarms = new ArrayList<>();
        for (Labelled text : texts) {
            boolean found = Rules.inspect(of.apply(text.text())).findings().stream()
                    .anyMatch(finding -> finding.reason().equals(reason));
            if (text.returned() && !found) {
                missed.add(text.text());
            } else if (!text.returned() && found) {
                alarms.add(text.text());
            }
        }
        long returned = texts.stream().filter(Labelled::returned).count();
        long accepted = texts.size() - returned;
        System.out.printf(
                "%s %s: %d of %d returned texts found, %d of %d accepted texts accused%n",
                reason, file, returned - missed.size(), returned, alarms.size(), accepted);

        assertThat(returned).isGreaterThanOrEqualTo(15);
        assertThat(accepted).isGreaterThanOrEqualTo(15);
        assertThat((double) missed.size() / returned).as("missed: " + missed).isLessThanOrEqualTo(1 - HITS_LEAST);
        assertThat((double) alarms.size() / accepted).as("accused: " + alarms).isLessThanOrEqualTo(FALSE_ALARMS_MOST);
    }

    private static List<Labelled> read(String file) {
        try (InputStream in = LabelledTextsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("+ ") || line.startsWith("- "))
                    .map(line -> new Labelled(line.startsWith("+"), line.substring(2)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
