package io.beianflow.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A shipped sample as a caller sends it; a test says only what differs. */
final class SamplePackage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final ObjectNode data;

    private SamplePackage(Path folder, ObjectNode data) {
        this.folder = folder;
        this.data = data;
    }

    /** Personalised push, a provider, two products. */
    static SamplePackage trailRecommendation() {
        return of("trail-recommendation");
    }

    /** Generation and synthesis on a model of others, a provider, three products. */
    static SamplePackage writingAssistant() {
        return of("writing-assistant");
    }

    private static SamplePackage of(String name) {
        Path folder = Path.of("samples", name);
        try {
            Object yaml = new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(folder.resolve("filing.yaml")));
            return new SamplePackage(folder, JSON.valueToTree(yaml));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** With another value at a JSON pointer. */
    SamplePackage with(String pointer, Object value) {
        ObjectNode changed = data.deepCopy();
        parent(changed, pointer).set(member(pointer), JSON.valueToTree(value));
        return new SamplePackage(folder, changed);
    }

    SamplePackage without(String pointer) {
        ObjectNode changed = data.deepCopy();
        parent(changed, pointer).remove(member(pointer));
        return new SamplePackage(folder, changed);
    }

    /** A subject that was filed before and has not changed since. */
    SamplePackage withFiledSubject() {
        return with("/subject/alreadyFiled", true);
    }

    /** Who builds it into products of others: no product of its own, no document of one. */
    SamplePackage asTechnicalSupporter() {
        ObjectNode changed = data.deepCopy();
        changed.remove("products");
        ArrayNode documents = changed.putArray("materials");
        data.path("materials").forEach(document -> {
            if (!document.has("product")) {
                documents.add(document);
            }
        });
        return new SamplePackage(folder, changed)
                .with("/algorithm/role", "technical-supporter")
                .with(
                        "/technicalService",
                        Map.of(
                                "modes", List.of("api"),
                                "clients", "岚径企业客户",
                                "address", "https://open.lanjing.example",
                                "downstreamDuty", "合同约定客户依法履行备案义务。"));
    }

    /** A test report like the sample's, with other bytes for every mark. */
    static byte[] document(String mark) {
        try {
            byte[] report = Files.readAllBytes(Path.of("samples", "trail-recommendation", "algorithm", "测试报告.pdf"));
            byte[] comment = ("\n% " + mark + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] document = Arrays.copyOf(report, report.length + comment.length);
            System.arraycopy(comment, 0, document, report.length, comment.length);
            return document;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    JsonNode data() {
        return data;
    }

    List<String> products() {
        return StreamSupport.stream(data.path("products").spliterator(), false)
                .map(product -> product.path("name").asText())
                .toList();
    }

    /** The archive: {@code filing.json} and the documents. */
    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
                Stream<Path> files = Files.walk(folder)) {
            zip.setLevel(1);
            put(zip, "filing.json", JSON.writeValueAsBytes(data));
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("filing.yaml"))
                    .sorted()
                    .toList()) {
                put(zip, folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static ObjectNode parent(ObjectNode root, String pointer) {
        String above = pointer.substring(0, pointer.lastIndexOf('/'));
        return (ObjectNode) root.at(above);
    }

    private static String member(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
