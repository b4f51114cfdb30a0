package io.beianflow.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.Until;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A correct filing of an invented company; a test changes only what it is about. */
public final class PackageBuilder {
    public static final LocalDate SUBMIT_ON = LocalDate.of(2026, 11, 23);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode data;
    private final List<PackageMaterial> materials = new ArrayList<>();
    private LocalDate submitOn = SUBMIT_ON;

    private PackageBuilder(ObjectNode data) {
        this.data = data;
        data.get("materials").forEach(material -> materials.add(material(material)));
        data.remove("materials");
    }

    /** A provider of a generation algorithm in a website and an app. */
    public static PackageBuilder aPackage() {
        return new PackageBuilder(read("provider.json"));
    }

    /** A technical supporter of a generation algorithm. */
    public static PackageBuilder aSupporterPackage() {
        return new PackageBuilder(read("provider.json"))
                .with("/algorithm/role", "technical-supporter")
                .without("/products")
                .withoutMaterial("user-agreement")
                .withoutMaterial("privacy-policy")
                .withoutMaterial("icp-proof")
                .withoutMaterial("product-screenshot")
                .with("/technicalService/modes", List.of("api"))
                .with("/technicalService/clients", "面向出版企业等机构客户提供接口")
                .with("/technicalService/address", "https://open.yunxiu.example/docs")
                .with("/technicalService/downstreamDuty", "合同约定下游履行标识、审核和实名义务，并定期抽查");
    }

    /** A provider of a recommendation algorithm. */
    public static PackageBuilder aPushPackage() {
        return new PackageBuilder(read("provider.json"))
                .with("/algorithm/category", "personalised-push")
                .with("/algorithm/name", "云岫内容推荐算法")
                .without("/algorithm/role")
                .without("/algorithm/labels")
                .without("/algorithm/ethicsReview")
                .withoutMaterial("label-evidence")
                .with("/algorithm/strategy/tagRules", "仅使用浏览记录和主动选择的兴趣点")
                .with("/algorithm/strategy/tagExclusions", "不使用健康、信仰、性取向等标签")
                .with("/products/0/optOut/available", "yes")
                .with("/products/0/optOut/path", List.of("我的", "设置", "隐私", "关闭个性化推荐"))
                .with("/products/1/optOut/available", "yes")
                .with("/products/1/optOut/path", List.of("我的", "设置", "隐私", "关闭个性化推荐"));
    }

    /** Sets a value at a JSON pointer, making objects on the way. */
    public PackageBuilder with(String pointer, Object value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = parent(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), JSON.<JsonNode>valueToTree(value));
        } else {
            ((ObjectNode) parent).set(name, JSON.valueToTree(value));
        }
        return this;
    }

    public PackageBuilder without(String pointer) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = data.at(pointer.substring(0, last));
        if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(pointer.substring(last + 1)));
        } else if (parent instanceof ObjectNode object) {
            object.remove(pointer.substring(last + 1));
        }
        return this;
    }

    public PackageBuilder withUscc(String code) {
        return with("/subject/uscc", code);
    }

    public PackageBuilder withMaterial(String type) {
        return withMaterial(type, null, null, null);
    }

    public PackageBuilder withMaterial(String type, String effectiveOn, String validTo, String signedBy) {
        materials.removeIf(material -> material.type().equals(type));
        materials.add(new PackageMaterial(
                type,
                type + ".pdf",
                null,
                null,
                effectiveOn == null ? null : LocalDate.parse(effectiveOn),
                validTo == null ? null : Until.of(validTo),
                signedBy,
                new Words("document")));
        return this;
    }

    /** Named, but the file is not there. */
    public PackageBuilder withAbsentMaterial(String type) {
        materials.removeIf(material -> material.type().equals(type));
        materials.add(new PackageMaterial(type, type + ".pdf", null, null, null, null, null, null));
        return this;
    }

    /** For one product only. */
    public PackageBuilder withMaterialOf(String type, String product) {
        materials.add(new PackageMaterial(type, type + ".pdf", product, null, null, null, null, new Words("x")));
        return this;
    }

    public PackageBuilder withoutMaterial(String type) {
        materials.removeIf(material -> material.type().equals(type));
        return this;
    }

    public PackageBuilder submittedOn(LocalDate day) {
        submitOn = day;
        return this;
    }

    public FilingPackage build() {
        return FilingPackage.of(data, materials, submitOn);
    }

    /** The data with its materials, as filing.json would hold it. */
    public static String json() {
        return read("provider.json").toPrettyString();
    }

    private JsonNode parent(String pointer) {
        JsonNode node = data;
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            if (node instanceof ArrayNode array) {
                node = array.get(Integer.parseInt(step));
            } else {
                ObjectNode object = (ObjectNode) node;
                node = object.has(step) ? object.get(step) : object.putObject(step);
            }
        }
        return node;
    }

    private static PackageMaterial material(JsonNode node) {
        return new PackageMaterial(
                node.get("type").asText(),
                node.get("file").asText(),
                null,
                null,
                node.has("effectiveOn")
                        ? LocalDate.parse(node.get("effectiveOn").asText())
                        : null,
                node.has("validTo") ? Until.of(node.get("validTo").asText()) : null,
                node.has("signedBy") ? node.get("signedBy").asText() : null,
                new Words("document"));
    }

    private static ObjectNode read(String name) {
        try (InputStream in = PackageBuilder.class.getResourceAsStream("/packages/" + name)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Words(String text) implements PackageMaterial.Content {
        @Override
        public long size() {
            return text.length();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
