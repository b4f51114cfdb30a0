package io.beianflow.samples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes the documents of the sample packages from their filing.yaml and the texts beside the templates. Runs only when asked to:
 * {@code ./mvnw test -Dtest=SampleDocuments -Dsamples.write=true}. People, companies, numbers and seals are invented.
 */
@EnabledIfSystemProperty(named = "samples.write", matches = "true")
class SampleDocuments {
    private static final Path SAMPLES = Path.of("samples");
    private static final Path SOURCES = Path.of("src/test/resources/samples");

    private final TemplateEngine templates = templates();

    @ParameterizedTest
    @ValueSource(strings = {"writing-assistant", "trail-recommendation", "ticket-summary"})
    void writes(String sample) throws IOException {
        assumeTrue(System.getProperty("samples.only", sample).equals(sample));
        Map<String, Object> filing = yaml(SAMPLES.resolve(sample).resolve("filing.yaml"), Map.of());
        Map<String, Object> texts = yaml(SOURCES.resolve("texts/" + sample + ".yaml"), Map.of());
        try (Studio studio = new Studio()) {
            new Folder(studio, SAMPLES.resolve(sample), filing, texts).write();
        }
    }

    /** The folder of one sample while its documents are made. */
    private final class Folder {
        private final Studio studio;
        private final Path folder;
        private final Map<String, Object> filing;
        private final Map<String, Object> texts;
        private final Map<String, Object> subject;
        private final Map<String, Object> model = new HashMap<>();
        private final Zh zh = new Zh();

        Folder(Studio studio, Path folder, Map<String, Object> filing, Map<String, Object> texts) throws IOException {
            this.studio = studio;
            this.folder = folder;
            this.filing = filing;
            this.texts = texts;
            this.subject = map(filing.get("subject"));
            Map<String, Object> algorithm = map(filing.get("algorithm"));
            model.put("d", filing);
            model.put("t", texts);
            model.put("zh", zh);
            model.put("css", read("pages/paper.css"));
            model.put("scan", read("pages/scans.css"));
            model.put("seal", studio.picture(Art.seal((String) subject.get("name"))));
            model.put("registrarSeal", studio.picture(Art.seal("样例市场监督管理局")));
            model.put("legalInk", studio.picture(Art.ink((String)
                    person("legalRepresentative").get("name"))));
            model.put("officerInk", studio.picture(Art.ink((String)
                    person("securityOfficer").get("name"))));
            model.put("flowChart", studio.picture(flowChart(algorithm)));
            model.put(
                    "organisationChart",
                    studio.picture(
                            Art.organisation(map(map(texts.get("organisation")).get("chart")))));
            Map<String, Object> institutions = yaml(SOURCES.resolve("texts/institutions.yaml"), names(algorithm));
            model.put("institutions", institutions.get("institutions"));
            model.put("annexes", institutions.get("annexes"));
        }

        void write() throws IOException {
            studio.photograph(
                    "<body style='margin:0;width:1400px'>" + flowChart(map(filing.get("algorithm"))) + "</body>",
                    folder.resolve("algorithm/算法流程图.png"));
            studio.photograph(page("licence", Map.of()), folder.resolve("subject/营业执照.jpg"));
            card("legalRepresentative", "法定代表人", "legal-representative-id-front");
            card("securityOfficer", "算法安全负责人", "security-officer-id-front");
            studio.print(page("employment", Map.of()), folder.resolve("subject/算法安全负责人工作证明.pdf"));
            studio.print(page("officer-letter", Map.of()), folder.resolve("subject/算法安全负责人承诺书.pdf"));
            studio.print(page("filing-letter", Map.of()), folder.resolve("subject/算法备案承诺书.pdf"));
            studio.print(page("responsibility", Map.of()), folder.resolve("subject/落实算法安全主体责任基本情况.pdf"));
            studio.print(page("report", Map.of()), folder.resolve("algorithm/算法安全自评估报告.pdf"));
            studio.print(page("public-content", Map.of()), folder.resolve("algorithm/拟公示内容.pdf"));
            for (Map<String, Object> document : list(texts.get("documents"))) {
                studio.print(page("article", Map.of("doc", article(document))), folder.resolve((String)
                        document.get("file")));
            }
            for (Map<String, Object> picture : list(texts.get("pictures"))) {
                studio.photograph(page((String) picture.get("kind"), Map.of("page", picture)), folder.resolve((String)
                        picture.get("file")));
            }
        }

        private void card(String role, String title, String material) throws IOException {
            Map<String, Object> holder = person(role);
            String address = (String) subject.get("address");
            String city = address.substring(0, address.indexOf("区") + 1);
            studio.photograph(
                    page("id-front", Map.of("person", holder, "address", city + "样例路1号")),
                    folder.resolve("subject/" + title + "身份证-人像面.jpg"));
            studio.photograph(
                    page(
                            "id-back",
                            Map.of(
                                    "person",
                                    holder,
                                    "issuer",
                                    city.substring(city.indexOf("省") + 1) + "样例公安分局",
                                    "validFrom",
                                    zh.material(filing, material).get("effectiveOn"))),
                    folder.resolve("subject/" + title + "身份证-国徽面.jpg"));
        }

        private Map<String, Object> article(Map<String, Object> document) {
            Map<String, Object> article = new HashMap<>(document);
            article.putIfAbsent("head", List.of("单位名称：" + subject.get("name"), "统一社会信用代码：" + subject.get("uscc")));
            article.putIfAbsent("signer", "单位名称");
            article.put("company", subject.get("name"));
            article.put(
                    "date",
                    zh.day(zh.material(filing, (String) document.get("type")).get("effectiveOn")));
            if (document.get("type").equals("third-party-model-evidence")) {
                article.put("second", secondParty());
            }
            return article;
        }

        private Map<String, Object> secondParty() {
            Map<String, Object> vendor = list(map(map(filing.get("algorithm")).get("model"))
                            .get("thirdParty"))
                    .get(0);
            String name = (String) vendor.get("vendor");
            return Map.of("company", name, "seal", studio.picture(Art.seal(name)));
        }

        private Map<String, String> names(Map<String, Object> algorithm) {
            return Map.of(
                    "{company}", (String) subject.get("name"),
                    "{officer}", (String) person("securityOfficer").get("name"),
                    "{unit}", (String) person("securityOfficer").get("department"),
                    "{algorithm}", (String) algorithm.get("name"),
                    "{drill}", texts.get("drillMinutes").toString(),
                    "{releases}", texts.get("releases").toString());
        }

        private String flowChart(Map<String, Object> algorithm) {
            return Art.flowChart(algorithm.get("name") + "流程图", list(algorithm.get("flow")));
        }

        private Map<String, Object> person(String role) {
            return map(subject.get(role));
        }

        private String page(String name, Map<String, Object> more) {
            Context context = new Context(Locale.CHINA, model);
            context.setVariables(more);
            return templates.process("samples/pages/" + name + ".html", context);
        }
    }

    private static TemplateEngine templates() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }

    private static Map<String, Object> yaml(Path file, Map<String, String> names) throws IOException {
        String text = Files.readString(file);
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return map(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    private static String read(String file) throws IOException {
        return Files.readString(SOURCES.resolve(file), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }
}
