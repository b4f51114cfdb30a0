package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beianflow.intake.FilingPackage;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class RulePacksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String HEAD = "version: \"2026.1-house\"\nbase: \"2026.1\"\n";

    @TempDir
    Path folder;

    @Test
    void readsThePacksOfTheProduct() {
        PackShelf shelf = new PackShelf(PackRights.shipped(Rules.all().rules()), false, Map.of());

        assertThat(shelf.packs(PackFiles.shipped())).containsKey("2026.1");
        assertThat(shelf.faults()).isEmpty();
        assertThat(new RulePack().threshold("certificate-warning-days")).isEqualTo(60);
    }

    @Test
    void laysAPackOfTheHouseOverItsBase() throws IOException {
        pack(HEAD + """
                thresholds: { brief-characters: 100 }
                rules:
                  pdf-unprotected: { severity: major }
                  self-assessment-old: { on: false }
                """);
        RulePacks packs = opened();

        Pack house = packs.on(DAY);
        assertThat(house.version()).isEqualTo("2026.1-house");
        assertThat(house.content().thresholds())
                .containsEntry("brief-characters", 100)
                .containsEntry("risks", 3);
        assertThat(new Edition(house, DAY, null).severityOf("pdf-unprotected")).isEqualTo(Severity.MAJOR);
        assertThat(packs.find("2026.1").orElseThrow().content().thresholds()).containsEntry("brief-characters", 30);
        assertThat(found(house)).isEqualTo(List.of("description-thin"));
        assertThat(found(packs.find("2026.1").orElseThrow())).isEmpty();
    }

    private static List<String> found(Pack pack) {
        try (FilingPackage filing = aPackage().build()) {
            return Rules.all().inspect(filing, pack).findings().stream()
                    .map(Finding::rule)
                    .filter(rule -> !rule.equals("text-not-readable"))
                    .distinct()
                    .toList();
        }
    }

    @Test
    void takesTheOneThatStartsLastOfThoseInForce() throws IOException {
        pack(HEAD + "from: 2026-12-01\nto: 2027-06-30\n");
        RulePacks packs = opened();

        assertThat(packs.on(LocalDate.of(2026, 11, 30)).version()).isEqualTo("2026.1");
        assertThat(packs.on(LocalDate.of(2026, 12, 1)).version()).isEqualTo("2026.1-house");
        assertThat(packs.on(LocalDate.of(2027, 6, 30)).version()).isEqualTo("2026.1-house");
        assertThat(packs.on(LocalDate.of(2027, 7, 1)).version()).isEqualTo("2026.1");
    }

    @Test
    void runsARuleBetweenItsDatesOnly() throws IOException {
        pack(HEAD + "rules:\n  pdf-unprotected: { from: 2026-11-01, to: 2026-11-30 }\n");
        Pack house = opened().newest();
        Rule rule = Rules.all().rules().stream()
                .filter(one -> one.id().equals("pdf-unprotected"))
                .findFirst()
                .orElseThrow();

        assertThat(new Edition(house, LocalDate.of(2026, 10, 31), null).isOn(rule))
                .isFalse();
        assertThat(new Edition(house, LocalDate.of(2026, 11, 1), null).isOn(rule))
                .isTrue();
        assertThat(new Edition(house, LocalDate.of(2026, 11, 30), null).isOn(rule))
                .isTrue();
        assertThat(new Edition(house, LocalDate.of(2026, 12, 1), null).isOn(rule))
                .isFalse();
    }

    @Test
    void laysAProvinceOverThePack() throws IOException {
        pack(HEAD + "thresholds: { risks: 4 }\n");
        file(
                "2026.1-house/regions/35.yaml",
                "thresholds: { risks: 5 }\nrules: { pdf-unprotected: { severity: major } }\n");
        Pack house = opened().newest();

        assertThat(new Edition(house, DAY, "35").threshold("risks")).isEqualTo(5);
        assertThat(new Edition(house, DAY, "35").severityOf("pdf-unprotected")).isEqualTo(Severity.MAJOR);
        assertThat(new Edition(house, DAY, "11").threshold("risks")).isEqualTo(4);
        assertThat(new Edition(house, DAY, null).severityOf("pdf-unprotected")).isEqualTo(Severity.MINOR);
    }

    @Test
    void choosesTheProvinceByTheSubject() throws IOException {
        pack(HEAD);
        file("2026.1-house/regions/35.yaml", "thresholds: { brief-characters: 500 }\n");
        Pack house = opened().newest();

        try (FilingPackage there =
                        aPackage().with("/subject/registeredRegion", "350102").build();
                FilingPackage elsewhere =
                        aPackage().with("/subject/registeredRegion", "110105").build()) {
            assertThat(Rules.all().inspect(there, house).findings())
                    .extracting(Finding::rule)
                    .contains("description-thin");
            assertThat(Rules.all().inspect(elsewhere, house).findings())
                    .extracting(Finding::rule)
                    .doesNotContain("description-thin");
        }
    }

    @Test
    void keepsItsContentAsTextWithAFingerprint() throws IOException {
        pack(HEAD + "from: 2026-12-01\nrules: { pdf-unprotected: { severity: major, to: 2027-01-01 } }\n");
        file("2026.1-house/regions/35.yaml", "thresholds: { risks: 5 }\n");
        Pack house = opened().newest();

        Pack read = PackText.read(PackText.of(house));

        assertThat(read).isEqualTo(house);
        assertThat(PackText.fingerprint(read)).isEqualTo(PackText.fingerprint(house));
        pack(HEAD + "from: 2026-12-01\n");
        assertThat(PackText.fingerprint(opened().newest())).isNotEqualTo(PackText.fingerprint(house));
    }

    @Test
    void addsWordsToAListOrReplacesIt() {
        TreeMap<String, List<String>> lists = new TreeMap<>(Map.of("vague", List.of("加强", "完善")));
        PackContent base = new PackContent(new TreeMap<>(), lists, new TreeMap<>(), new TreeMap<>());

        assertThat(read("words-added: { vague: [定期, 加强] }", base)).containsExactly("加强", "完善", "定期");
        assertThat(read("words: { vague: [定期] }", base)).containsExactly("定期");
    }

    @Test
    void readsRegularExpressionsThatIgnoreCase() {
        List<Fault> faults = new ArrayList<>();
        PackReader reader = new PackReader("pack.yaml", PackRights.SHIPPED, null, faults);
        String text = """
                words: { sector.finance: ["贷\\\\p{IsHan}"] }
                patterns:
                  evasion: '(?:详?见|none)[^因]{0,14}'
                  broken: '(?:'
                """;
        PackContent content = reader.nodes(text.getBytes(StandardCharsets.UTF_8))
                .map(reader::pack)
                .orElseThrow();
        Pack pack = new Pack("test", null, null, null, false, content, new TreeMap<>());

        assertThat(new Edition(pack, DAY, null)
                        .pattern("evasion")
                        .matcher("NONE")
                        .matches())
                .isTrue();
        assertThat(new Edition(pack, DAY, null).words("sector.finance")).containsExactly("贷\\p{IsHan}");
        assertThat(faults)
                .extracting(fault -> fault.code() + fault.arguments())
                .containsExactly("pack-no-pattern[4, broken]");
    }

    private static List<String> read(String text, PackContent base) {
        PackReader reader = new PackReader("pack.yaml", PackRights.SHIPPED, base, new ArrayList<>());
        return reader.nodes(text.getBytes(StandardCharsets.UTF_8))
                .map(reader::pack)
                .orElseThrow()
                .words()
                .get("vague");
    }

    @Test
    void leavesRulesOfLaterPacksAlone() {
        Pack old = new Pack("2025.3", null, null, null, false, PackContent.EMPTY, new TreeMap<>());

        assertThat(Rules.all().rules()).noneMatch(old::knows);
        assertThat(Versions.ORDER.compare("2026.2", "2026.10")).isNegative();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rules: { no-such-rule: { on: false } }                  | pack-unknown-rule
            rules: { pdf-unprotected: { severity: grave } }         | pack-no-severity
            rules: { pdf-unprotected: { colour: red } }             | pack-unknown-key
            rules: { pdf-unprotected: { on: maybe } }               | pack-no-switch
            rules: { pdf-unprotected: off }                         | pack-no-mapping
            rules: { pdf-unprotected: { from: 2026-13-01 } }        | pack-no-date
            rules: { pdf-unprotected: { from: 2026-12-01, to: 2026-11-30 } } | pack-dates-reversed
            rules: { subject-uscc-check-character: { on: false } }  | pack-law
            rules: { opt-out-missing: { severity: major } }         | pack-law
            rules: { ethics-review-missing: { to: 2020-01-01 } }    | pack-law
            thresholds: { risks: 2.5 }                              | pack-no-whole-number
            thresholds: { risks: -1 }                               | pack-no-whole-number
            thresholds: { riskz: 2 }                                | pack-unknown-threshold
            words: { no-such-list: [a] }                            | pack-unknown-words
            patterns: { no-such-pattern: "a" }                      | pack-unknown-pattern
            thresholds: [1, 2]                                      | pack-no-mapping
            treshholds: { risks: 2 }                                | pack-unknown-key
            rules: !!set { pdf-unprotected }                        | pack-tag
            rules: [                                                | pack-syntax
            rules: { pdf-unprotected: { on: true }, pdf-unprotected: { on: false } } | pack-key-twice
            --- { rules: 1 }                                        | pack-documents
            """)
    void refusesABrokenPackWithItsLine(String line, String code) throws IOException {
        pack(HEAD + line + "\n");

        assertThatThrownBy(this::opened).isInstanceOfSatisfying(Refusal.class, refused -> {
            Fault fault = refused.faults().get(0);
            assertThat(fault.place()).isEqualTo("2026.1-house/pack.yaml");
            assertThat(fault.code()).isEqualTo(code);
            if (!code.equals("pack-syntax")) {
                assertThat(fault.arguments().get(0)).isEqualTo("3");
            }
        });
    }

    @Test
    void refusesAliasesThatBlowThePackUp() throws IOException {
        pack(HEAD + "words:\n  a: &a [x, x]\n  b: [*a, *a]\n");

        assertThat(codes()).containsExactly("pack-alias");
    }

    @Test
    void refusesNestingThatWouldOverflow() throws IOException {
        pack(HEAD + "words: " + "[".repeat(20_000) + "]".repeat(20_000) + "\n");

        assertThat(codes()).containsExactly("pack-depth");
    }

    @Test
    void refusesTheNameOfAPackOfTheProduct() throws IOException {
        file("2026.1/pack.yaml", "version: \"2026.1\"\nbase: \"2026.1\"\n");

        assertThat(codes()).containsExactly("pack-shipped-version");
    }

    @Test
    void refusesAnUnknownBaseAnotherNameAndStrayFiles() throws IOException {
        file("a/pack.yaml", "version: a\nbase: \"1999.1\"\n");
        file("b/pack.yaml", "version: c\nbase: \"2026.1\"\n");
        file("d/regions/35.yaml", "rules: {}\n");
        file("e/pack.yaml", "version: e\n");
        file("f/pack.yaml", "version: f\nbase: \"2026.1\"\n");
        file("f/regions/Fujian.yaml", "rules: {}\n");

        assertThat(codes())
                .containsExactly(
                        "pack-unknown-base", "pack-other-version", "pack-no-base", "pack-no-province", "pack-stray");
    }

    @Test
    void saysAllFaultsAtOnce() throws IOException {
        pack(HEAD + "thresholds:\n  risks: many\nrules:\n  nobody: {}\n  pdf-unprotected: { severity: huge }\n");

        assertThatThrownBy(this::opened).isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.faults())
                .extracting(fault -> fault.arguments().get(0))
                .containsExactly("4", "6", "7"));
    }

    @Test
    void saysAtStartWhyTheServerDoesNot() throws IOException {
        pack(HEAD + "thresholds: { risks: lots }\n");

        assertThatThrownBy(this::opened).satisfies(refused -> {
            FailureAnalysis said = new BrokenPackAnalyzer().analyze(new IllegalStateException("no bean", refused));
            assertThat(said.getDescription()).contains("2026.1-house/pack.yaml: ", "lots");
            assertThat(said.getAction()).isNotBlank();
        });
        assertThat(new BrokenPackAnalyzer().analyze(Refusal.notFound("F-1"))).isNull();
    }

    @Test
    void keepsTheLastGoodPackOnARunningServer() throws IOException {
        pack(HEAD + "thresholds: { risks: 4 }\n");
        RulePacks packs = opened();

        pack(HEAD + "thresholds: { risks: lots }\n");
        touch(1);
        assertThat(packs.newest().content().thresholds()).containsEntry("risks", 4);
        assertThat(packs.faults()).extracting(Fault::code).containsExactly("pack-no-whole-number");

        pack(HEAD + "thresholds: { risks: 5 }\n");
        touch(2);
        assertThat(packs.newest().content().thresholds()).containsEntry("risks", 5);
        assertThat(packs.faults()).isEmpty();
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() ->
                        new RulePacks(folder.resolve("absent")).open(Rules.all().rules()))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BLOCKER | GB 32100-2015                                | true
            BLOCKER | 算法推荐管理规定第十七条；个人信息保护法第二十四条 | true
            BLOCKER | 人工智能生成合成内容标识办法第十二条            | true
            BLOCKER | S1：任职期限应覆盖提交日                      | false
            BLOCKER | 算法安全自评估报告模板                        | false
            MAJOR   | GB 32100-2015                                | false
            """)
    void knowsWhatTheLawDemands(Severity severity, String source, boolean demanded) {
        assertThat(Law.demands(severity, source)).isEqualTo(demanded);
    }

    private List<String> codes() {
        try {
            opened();
            return List.of();
        } catch (Refusal refused) {
            return refused.faults().stream().map(Fault::code).toList();
        }
    }

    private RulePacks opened() {
        RulePacks packs = new RulePacks(folder);
        packs.open(Rules.all().rules());
        return packs;
    }

    private void pack(String text) throws IOException {
        file("2026.1-house/pack.yaml", text);
    }

    private void touch(int seconds) throws IOException {
        Files.setLastModifiedTime(
                folder.resolve("2026.1-house/pack.yaml"), FileTime.from(Instant.EPOCH.plusSeconds(seconds)));
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
