package io.beianflow.check;

import static io.beianflow.check.PackageBuilder.aSample;
import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.intake.PackageMaterial;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What is found on pictures of certificates; {@code bench/ocr.sh} runs it over all samples and all ways to spoil a picture. */
class CertificatePicturesTest {
    private static final String LICENCE = "business-licence";
    private static final Map<String, String> FILES = Map.of(
            LICENCE,
            "营业执照.jpg",
            "legal-representative-id-front",
            "法定代表人身份证-人像面.jpg",
            "legal-representative-id-back",
            "法定代表人身份证-国徽面.jpg",
            "security-officer-id-front",
            "算法安全负责人身份证-人像面.jpg",
            "security-officer-id-back",
            "算法安全负责人身份证-国徽面.jpg");

    private static ReadingRules rules;

    @BeforeAll
    static void start() {
        rules = new ReadingRules();
    }

    @AfterAll
    static void end() {
        rules.close();
    }

    /** A fault in the form, and the rule that sees it on the pictures. */
    private record Fault(String rule, UnaryOperator<PackageBuilder> change) {}

    @Test
    void seesFaultsOnPicturesAndNothingElse() throws IOException {
        Map<String, PackageMaterial.Content> pictures = pictures("writing-assistant", Spoiled.NOT);
        CheckReport clean = rules.inspect(sample("writing-assistant", pictures));

        assertThat(clean.findings()).isEmpty();
        for (Fault fault : faults(pictures)) {
            assertThat(rules.accusations(fault.change().apply(sample("writing-assistant", pictures))))
                    .as(fault.rule())
                    .containsExactly(fault.rule());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "beianflow.ocr.rates", matches = ".+")
    void printsRates() throws IOException {
        Map<Spoiled, int[]> rates = new EnumMap<>(Spoiled.class);
        Map<String, int[]> byRule = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        for (String name : System.getProperty("beianflow.ocr.rates").split(",", -1)) {
            for (Spoiled spoiled : Spoiled.values()) {
                Map<String, PackageMaterial.Content> pictures = pictures(name, spoiled);
                int[] rate = rates.computeIfAbsent(spoiled, unknown -> new int[4]);
                long began = System.nanoTime();
                CheckReport clean = rules.inspect(sample(name, pictures));
                times.add((System.nanoTime() - began) / 1_000_000 / pictures.size());
                rate[2] += clean.findings().stream().anyMatch(finding -> finding.severity() != Severity.INFO) ? 1 : 0;
                rate[3] += (int) clean.count(Severity.INFO);
                clean.findings()
                        .forEach(finding -> wrong.add(name + " " + spoiled + " " + finding.severity() + " "
                                + finding.rule() + " " + finding.details()));
                for (Fault fault : faults(pictures)) {
                    Set<String> accused = rules.accusations(fault.change().apply(sample(name, pictures)));
                    boolean seen = accused.equals(Set.of(fault.rule()));
                    rate[0] += seen ? 1 : 0;
                    rate[1]++;
                    int[] ofRule = byRule.computeIfAbsent(fault.rule(), unknown -> new int[2]);
                    ofRule[0] += seen ? 1 : 0;
                    ofRule[1]++;
                    if (!accused.isEmpty() && !seen) {
                        wrong.add(name + " " + spoiled + " " + fault.rule() + " seen as " + accused);
                    }
                }
            }
        }
        rates.forEach((spoiled, rate) -> System.out.printf(
                Locale.ROOT,
                "%-18s faults seen %3d of %3d, correct filings accused %d, hints on correct filings %d%n",
                spoiled,
                rate[0],
                rate[1],
                rate[2],
                rate[3]));
        byRule.forEach((rule, rate) -> System.out.printf("%-40s %3d of %3d%n", rule, rate[0], rate[1]));
        wrong.forEach(System.out::println);
        System.out.println("ms per page, in order: " + times);
        assertThat(rates.values()).allMatch(rate -> rate[2] == 0);
    }

    private static List<Fault> faults(Map<String, PackageMaterial.Content> pictures) {
        return List.of(
                new Fault("licence-name-differs", filing -> filing.with("/subject/name", "杭州云砚科技有限公司")),
                new Fault("licence-name-differs", filing -> changed(filing, "/subject/name", "技", "技研发服")),
                new Fault("licence-name-differs", filing -> changed(filing, "/subject/name", "技", "文")),
                new Fault("licence-code-differs", filing -> filing.withUscc("91350104MA2YXT3K3J")),
                new Fault("licence-representative-differs", filing -> filing.with(
                                "/subject/legalRepresentative/name", "何其芳")
                        .withoutMaterial("legal-representative-id-front")),
                new Fault(
                        "licence-address-differs",
                        filing -> filing.with("/subject/licence/address", "浙江省杭州市余杭区良睦路1399号创智楼3幢")),
                new Fault("legal-representative-card-name-differs", filing -> filing.withoutMaterial(LICENCE)
                        .with("/subject/legalRepresentative/name", "何其芳")),
                new Fault(
                        "legal-representative-card-number-differs",
                        filing -> filing.with("/subject/legalRepresentative/idNumber", "350104198004120016")),
                new Fault(
                        "security-officer-card-number-differs",
                        filing -> filing.with("/subject/securityOfficer/idNumber", "350104198809230028")),
                new Fault("card-print-expired", filing -> filing.with("/subject/legalRepresentative/idValidTo", "长期")
                        .with("/subject/securityOfficer/idValidTo", "长期")
                        .withoutMaterial("security-officer-id-back")
                        .submittedOn(LocalDate.of(2060, 1, 4))),
                new Fault(
                        "certificate-of-another-kind",
                        filing -> filing.withContent(
                                "legal-representative-id-back", pictures.get("legal-representative-id-front"))),
                new Fault(
                        "certificate-of-another-kind",
                        filing -> filing.withContent(LICENCE, pictures.get("security-officer-id-back"))));
    }

    private static PackageBuilder changed(PackageBuilder filing, String pointer, String from, String to) {
        String before = filing.build().at(pointer).asText();
        assertThat(before).contains(from);
        return filing.with(pointer, before.replaceFirst(from, to));
    }

    /** The sample with these pictures and no others. */
    private static PackageBuilder sample(String name, Map<String, PackageMaterial.Content> pictures) {
        PackageBuilder filing = aSample(name).withoutMaterial("icp-proof");
        pictures.forEach((type, content) -> filing.withMaterial(type).withContent(type, content));
        return filing;
    }

    private static Map<String, PackageMaterial.Content> pictures(String sample, Spoiled spoiled) throws IOException {
        Map<String, PackageMaterial.Content> pictures = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : new TreeMap<>(FILES).entrySet()) {
            BufferedImage picture = ImageIO.read(new File("samples/" + sample + "/subject/" + file.getValue()));
            pictures.put(file.getKey(), Paper.png(spoiled.of(picture)));
        }
        return pictures;
    }
}
