package io.beianflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class PackageReaderTest {
    private static final String MINIMAL = """
            format: filing-package/1
            subject: {}
            algorithm: {}
            """;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final PackageReader reader = new PackageReader(IntakeLimits.standard(), CLOCK);

    @TempDir
    Path folder;

    @Test
    void takesUnquotedScalarsAsWrittenWhereTheSchemaWantsText() throws IOException {
        write("filing.yaml", """
                format: filing-package/1
                submitOn: 2026-11-30
                subject:
                  name: null
                  uscc: 0123
                  postcode: 000123
                  registeredRegion: 0o17
                  address: 1.50
                  foundedOn: 2019-05-06
                  foreignInvested: false
                  mau: 12000
                  website: yes
                  legalRepresentative: {idNumber: 110105194912310021, phone: +86, name: "12"}
                algorithm:
                  version: 1.0
                  fields: [true, 5]
                  categoryDetails: {realName.method: 1, optOut.available: true}
                """);

        try (FilingPackage filing = reader.read(folder)) {
            assertThat(filing.submitOn()).isEqualTo("2026-11-30");
            assertThat(filing.subject().name()).isEqualTo("null");
            assertThat(filing.subject().uscc()).isEqualTo("0123");
            assertThat(filing.subject().postcode()).isEqualTo("000123");
            assertThat(filing.subject().registeredRegion()).isEqualTo("0o17");
            assertThat(filing.subject().address()).isEqualTo("1.50");
            assertThat(filing.subject().foundedOn()).isEqualTo("2019-05-06");
            assertThat(filing.subject().foreignInvested()).isFalse();
            assertThat(filing.subject().mau()).isEqualTo(12000);
            assertThat(filing.subject().website()).isEqualTo("yes");
            assertThat(filing.subject().legalRepresentative().idNumber()).isEqualTo("110105194912310021");
            assertThat(filing.subject().legalRepresentative().phone()).isEqualTo("+86");
            assertThat(filing.algorithm().version()).isEqualTo("1.0");
            assertThat(filing.algorithm().fields()).containsExactly("true", "5");
            assertThat(filing.algorithm().categoryDetails())
                    .containsEntry("realName.method", 1L)
                    .containsEntry("optOut.available", true);
        }
    }

    @Test
    void takesTodayInShanghaiWhenTheDataNamesNoDay() throws IOException {
        write("filing.yaml", MINIMAL);

        try (FilingPackage filing = reader.read(folder)) {
            assertThat(filing.submitOn()).isEqualTo("2026-11-23");
            assertThat(filing.submittedOn(LocalDate.of(2027, 1, 1)).submitOn()).isEqualTo("2027-01-01");
        }
    }

    @Test
    void readsTheSamePackageFromFolderAndArchive() throws IOException {
        String yaml =
                MINIMAL + "materials: [{type: business-licence, file: ./主体/执照.pdf}, {type: flow-chart, file: x}]\n";
        write("filing.yaml", yaml);
        write("主体/执照.pdf", "scan");
        byte[] zip = zip("filing.yaml", yaml, "主体/执照.pdf", "scan");

        try (FilingPackage fromFolder = reader.read(folder);
                FilingPackage fromZip = reader.readZip(new ByteArrayInputStream(zip))) {
            for (FilingPackage filing : List.of(fromFolder, fromZip)) {
                PackageMaterial licence = filing.materials("business-licence").get(0);
                assertThat(licence.isPresent()).isTrue();
                assertThat(licence.size()).isEqualTo(4);
                try (InputStream in = licence.open()) {
                    assertThat(in).hasContent("scan");
                }
                assertThat(filing.materials("flow-chart").get(0).isPresent()).isFalse();
            }
            assertThat(fromZip.data()).isEqualTo(fromFolder.data());
            assertThat(fromZip.data().has("materials")).isFalse();
        }
    }

    @Test
    void leavesNothingBehind() throws IOException {
        List<Path> before = temporary();
        reader.readZip(new ByteArrayInputStream(zip("filing.yaml", MINIMAL))).close();
        refusal(zip("filing.yaml", "no: yaml: at all"));
        refusal("no zip".getBytes(StandardCharsets.UTF_8));

        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void readsNamesThatWindowsWroteInItsOwnEncoding() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GB18030"))) {
            entry(zip, "filing.yaml", MINIMAL + "materials: [{type: flow-chart, file: 流程图.png}]\n");
            entry(zip, "流程图.png", "picture");
        }

        try (FilingPackage filing = reader.readZip(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(filing.materials().get(0).isPresent()).isTrue();
        }
    }

    @Test
    void readsJsonAloneWithEveryMaterialAbsent() throws IOException {
        String json = """
                {"format": "filing-package/1", "subject": {"mau": 1.0}, "algorithm": {},
                 "materials": [{"type": "flow-chart", "file": "a.png"}]}""";

        try (FilingPackage filing = reader.readData(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(filing.materials().get(0).isPresent()).isFalse();
            assertThat(filing.subject().mau()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: !!python/object x|yaml-tag",
                "subject: !!map {}|yaml-tag",
                "format: filing-package/1\\nformat: filing-package/1|yaml-key-twice",
                "? [a]\\n: b|yaml-key",
                "a: b\\n---\\nc: d|yaml-documents",
                "a: [b|package-data-syntax",
                "a: *nowhere|package-data-syntax",
                "subject: {mau: .inf}|package-number",
                "subject: {mau: 1e99}|package-number"
            })
    void refusesDubiousYaml(String yaml, String code) throws IOException {
        Refusal refusal = refusal(zip("filing.yaml", yaml.replace("\\n", "\n")));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.faults()).extracting(Fault::code).containsExactly(code);
    }

    @Test
    void refusesAMillionLaughs() throws IOException {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            String ten = ("*a" + (i - 1) + " ,").repeat(10);
            yaml.append("a" + i + ": &a" + i + " [" + ten.substring(0, ten.length() - 1) + "]\n");
        }

        Refusal refusal = refusal(zip("filing.yaml", yaml.toString()));

        assertThat(refusal.faults()).extracting(Fault::code).containsExactly("yaml-aliases");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &a [*a]", "DEEP"})
    void refusesWhatHasNoEnd(String yaml) throws IOException {
        String text = yaml.equals("DEEP") ? "a: " + "[".repeat(100_000) : yaml;

        assertThat(refusal(zip("filing.yaml", text, "big", "0123456789".repeat(1000)))
                        .faults())
                .extracting(Fault::code)
                .containsAnyOf("yaml-depth", "zip-ratio");
    }

    @Test
    void refusesRepeatedKeysInJson() throws IOException {
        assertThat(refusal(zip("filing.json", "{\"format\": \"a\", \"format\": \"b\"}"))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("package-data-syntax");
    }

    @Test
    void namesEveryPlaceThatBreaksTheSchema() throws IOException {
        Refusal refusal = refusal(zip("filing.yaml", """
                format: filing-package/1
                submitOn: 2026-13-45
                subject: {type: firm, licence: {validTo: soon}, foreignInvested: "no"}
                algorithm: {colour: red}
                products: [{mau: many}]
                materials: [{type: poem, file: a}]
                """));

        assertThat(refusal.faults())
                .extracting(fault -> fault.place() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/submitOn schema-date",
                        "/subject/type schema-enum",
                        "/subject/licence/validTo schema-date",
                        "/subject/foreignInvested schema-type",
                        "/algorithm/colour schema-unknown",
                        "/products/0/mau schema-type",
                        "/materials/0/type schema-enum");
    }

    @Test
    void refusesAPackageWithoutDataAtItsRoot() throws IOException {
        assertThat(refusal(zip("mine/filing.yaml", MINIMAL)).faults())
                .extracting(Fault::code, Fault::place)
                .containsExactly(tuple("package-data-not-at-root", "mine/filing.yaml"));
        assertThat(refusal(zip("a.txt", "a")).faults()).extracting(Fault::code).containsExactly("package-data-absent");
        assertThat(refusal(zip("filing.yaml", MINIMAL, "filing.json", "{}")).faults())
                .extracting(Fault::code)
                .containsExactly("package-two-data-files");
    }

    @ParameterizedTest
    @CsvSource({
        "../x, package-name-leaves",
        "a/../../x, package-name-leaves",
        "/etc/passwd, package-name-absolute",
        "C:x, package-name-absolute",
        "a\\b, package-name-backslash"
    })
    void refusesNamesThatLeaveThePackage(String name, String code) throws IOException {
        assertThat(refusal(zip("filing.yaml", MINIMAL, name, "x")).faults())
                .extracting(Fault::code, Fault::kind)
                .containsExactly(tuple(code, Fault.Kind.ENTRY));
        assertThat(refusal(zip("filing.yaml", MINIMAL + "materials: [{type: flow-chart, file: '" + name + "'}]"))
                        .faults())
                .extracting(Fault::code, Fault::place)
                .containsExactly(tuple(code, "/materials/0/file"));
    }

    @Test
    void refusesLinksInAFolder() throws IOException {
        write("filing.yaml", MINIMAL);
        Files.createSymbolicLink(folder.resolve("secret"), Path.of("/etc/hostname"));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.read(folder));

        assertThat(refusal.faults())
                .extracting(Fault::code, Fault::place)
                .containsExactly(tuple("package-link", "secret"));
    }

    @Test
    void refusesLinksInAnArchive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            ZipArchiveEntry link = new ZipArchiveEntry("secret");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }

        assertThat(refusal(out.toByteArray()).faults()).extracting(Fault::code).containsExactly("package-link");
    }

    @Test
    void refusesABomb() throws IOException {
        Refusal refusal = refusal(zip("filing.yaml", MINIMAL, "zeros", "0".repeat(10_000_000)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
        assertThat(refusal.faults()).extracting(Fault::code, Fault::place).containsExactly(tuple("zip-ratio", "zeros"));
    }

    @Test
    void countsBytesAndFilesAndNotWhatHeadersSay() throws IOException {
        PackageReader strict = new PackageReader(new IntakeLimits(2, DataSize.ofKilobytes(1), 100_000), CLOCK);
        byte[] many = zip("filing.yaml", MINIMAL, "a", "a", "b", "b");
        byte[] large = zip("filing.yaml", MINIMAL, "a", "0123456789".repeat(200));

        assertThat(refusal(strict, many).faults()).extracting(Fault::code).containsExactly("package-too-many-files");
        assertThat(refusal(strict, large).faults()).extracting(Fault::code).containsExactly("package-too-many-bytes");
        assertThat(refusal(strict, large).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
        write("filing.yaml", MINIMAL);
        write("a", "a");
        write("b", "b");
        assertThatThrownBy(() -> strict.read(folder))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::code)
                        .containsExactly("package-too-many-files"));
    }

    @Test
    void refusesMillionsOfEntriesBeforeReadingThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 30_000; i++) {
                zip.putNextEntry(new ZipEntry("a-rather-long-name-for-an-empty-entry-" + i));
                zip.closeEntry();
            }
        }

        assertThat(refusal(out.toByteArray()).faults())
                .extracting(Fault::code)
                .containsExactly("package-too-many-files");
    }

    @Test
    void refusesWhatIsNoZipOrADamagedOne() throws IOException {
        byte[] zip = zip("filing.yaml", MINIMAL, "a", "0123456789");
        byte[] damaged = zip.clone();
        damaged[60] ^= 0x55;

        assertThat(refusal(new byte[0]).faults()).extracting(Fault::code).containsExactly("zip-not-a-zip");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8)).faults())
                .extracting(Fault::code)
                .containsExactly("zip-not-a-zip");
        assertThat(refusal(Arrays.copyOf(zip, zip.length - 30)).faults())
                .extracting(Fault::code)
                .containsExactly("zip-not-a-zip");
        assertThat(refusal(damaged).faults()).extracting(Fault::code).containsExactly("zip-entry-damaged");
    }

    @Test
    void refusesDataThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("filing.yaml"), "subject: {name: 云岫}".getBytes(Charset.forName("GBK")));

        assertThatThrownBy(() -> reader.read(folder)).hasMessageContaining("package-data-not-utf8");
        assertThatThrownBy(() -> reader.read(folder.resolve("none"))).hasMessageContaining("package-absent");
    }

    private Refusal refusal(byte[] zip) {
        return refusal(reader, zip);
    }

    private static Refusal refusal(PackageReader reader, byte[] zip) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.readZip(new ByteArrayInputStream(zip)));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private void write(String name, String text) throws IOException {
        // By URI: a machine without a UTF-8 locale cannot write Chinese names otherwise.
        String escaped = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("%2F", "/");
        Path file = Path.of(URI.create("file://" + folder.toUri().getRawPath() + escaped));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                entry(zip, namesAndTexts[i], namesAndTexts[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("beianflow-"))
                    .sorted()
                    .toList();
        }
    }
}
