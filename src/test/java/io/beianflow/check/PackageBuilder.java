package io.beianflow.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.document.DocumentLimits;
import io.beianflow.document.DocumentReader;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.IntakeLimits;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.PackageReader;
import io.beianflow.intake.Until;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A correct filing of an invented company; a test changes only what it is about. */
public final class PackageBuilder {
    public static final LocalDate SUBMIT_ON = LocalDate.of(2026, 11, 23);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final IntakeLimits LIMITS = IntakeLimits.standard();
    private static final Map<String, FilingPackage> SAMPLES = new ConcurrentHashMap<>();

    /** A place to sign with no name typed in. */
    private static final Pattern SIGNED = Pattern.compile("签名[)）]：?[ \\t]*$", Pattern.MULTILINE);

    private static final Map<String, PackageMaterial.Content> STANDING = new ConcurrentHashMap<>();

    private final ObjectNode data;
    private final List<PackageMaterial> materials = new ArrayList<>();
    private LocalDate submitOn = SUBMIT_ON;

    /** A letter or report that was printed, sealed and scanned: the rules about texts have nothing to read. */
    private static final PackageMaterial.Content SCAN = Paper.scan(
                    Paper.sheet("云岫智能科技（福州）有限公司\n文本材料一份\n单位名称（盖章）\n2026年10月8日", true, true))
            .content();

    private static final PackageMaterial.Content CARD =
            Paper.scan(Paper.card("证照样例\n名称 云岫\n编号 0001\n有效期 长期", 1300, 900)).content();

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
        return aPackageOf("personalised-push");
    }

    /** A provider of an algorithm of any category but generation and synthesis, described as such. */
    public static PackageBuilder aPackageOf(String category) {
        PackageBuilder builder = new PackageBuilder(read("provider.json"))
                .with("/algorithm/category", category)
                .without("/algorithm/role")
                .without("/algorithm/labels")
                .without("/algorithm/ethicsReview")
                .without("/algorithm/categoryDetails")
                .withoutMaterial("label-evidence")
                .withMaterial("pi-impact-assessment")
                .with("/algorithm/strategy/tagRules", "仅使用浏览记录和主动选择的兴趣点")
                .with("/algorithm/strategy/tagExclusions", "不使用健康、信仰、性取向等标签")
                .with("/products/0/optOut/available", "yes")
                .with("/products/0/optOut/path", List.of("我的", "设置", "隐私", "关闭个性化推荐"))
                .with("/products/1/optOut/available", "yes")
                .with("/products/1/optOut/path", List.of("我的", "设置", "隐私", "关闭个性化推荐"));
        read("of-category.json")
                .get(category)
                .properties()
                .forEach(text -> builder.describe(text.getKey(), text.getValue()));
        return builder;
    }

    private void describe(String pointer, JsonNode text) {
        if (pointer.startsWith("/")) {
            with(pointer, text);
            return;
        }
        String field = pointer.substring(pointer.indexOf('.') + 1);
        String at = pointer.startsWith("function") ? "/functions/0/" : "/";
        with("/products/0" + at + field, text);
        with("/products/1" + at + field, text);
    }

    /** A filing of another author: its texts as PDFs, all else as pictures. */
    static PackageBuilder aCleanPackage(String name) {
        ObjectNode data = read("clean/" + name + ".json");
        JsonNode listed = data.path("materials");
        LocalDate day = LocalDate.parse(data.path("submitOn").asText());
        data.set("materials", JSON.createArrayNode());
        PackageBuilder builder = new PackageBuilder(data);
        listed.forEach(node -> builder.materials.add(material(node, builder.materials.size())));
        builder.submitOn = day;
        return builder;
    }

    private static PackageMaterial material(JsonNode node, int position) {
        String type = node.path("type").asText();
        String effectiveOn = text(node, "effectiveOn");
        String validTo = text(node, "validTo");
        String written = text(node, "text");
        return new PackageMaterial(
                type,
                type + "-" + position + ".pdf",
                text(node, "product"),
                text(node, "name"),
                effectiveOn == null ? null : LocalDate.parse(effectiveOn),
                validTo == null ? null : Until.of(validTo),
                text(node, "signedBy"),
                written == null ? standing(type) : Paper.of(written).sealed().content());
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asText() : null;
    }

    /** A shipped sample with its real documents. */
    public static PackageBuilder aSample(String name) {
        FilingPackage sample = SAMPLES.computeIfAbsent(
                name, known -> new PackageReader(LIMITS, Clock.system(ZoneId.of("Asia/Shanghai")))
                        .read(Path.of("samples", known)));
        PackageBuilder builder =
                new PackageBuilder((ObjectNode) ((ObjectNode) sample.data()).set("materials", JSON.createArrayNode()));
        builder.materials.addAll(sample.materials());
        builder.submitOn = sample.submitOn();
        return builder;
    }

    /** Replaces the document of a type by a PDF with the same text, changed; sealed at its end, and signed where it is to be. */
    public PackageBuilder withText(String type, UnaryOperator<String> change) {
        PackageMaterial old = only(type);
        String before = new DocumentReader(new DocumentLimits(400, 80_000_000, 20))
                .read(old, false)
                .text();
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing changed in " + type);
        }
        Paper paper = Paper.of(after).sealed();
        return withContent(type, (SIGNED.matcher(after).find() ? paper.signed() : paper).content());
    }

    /** Replaces the document of a type. */
    public PackageBuilder withContent(String type, PackageMaterial.Content content) {
        materials.replaceAll(material -> material.type().equals(type) ? material.with(content) : material);
        return this;
    }

    /** Where the first document of a type is listed. */
    public String pointer(String type) {
        return "/materials/" + materials.indexOf(only(type));
    }

    private PackageMaterial only(String type) {
        return materials.stream()
                .filter(material -> material.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type));
    }

    private static PackageMaterial.Content standing(String type) {
        boolean card = type.equals("business-licence")
                || type.contains("-id-")
                || type.equals("icp-proof")
                || type.equals("sector-licence")
                || type.equals("product-screenshot")
                || type.equals("label-evidence")
                || type.equals("flow-chart");
        return STANDING.computeIfAbsent(type, known -> marked(card ? CARD : SCAN, known));
    }

    /** No two documents of a filing have the same bytes. */
    private static PackageMaterial.Content marked(PackageMaterial.Content pdf, String type) {
        try (InputStream in = pdf.open();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            out.write(("\n%" + type + "\n").getBytes(StandardCharsets.US_ASCII));
            return Paper.bytes(out.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
                standing(type)));
        return this;
    }

    /** The only document of its type, with a name. */
    public PackageBuilder withNamedMaterial(String type, String name) {
        withoutMaterial(type);
        materials.add(new PackageMaterial(type, name + ".pdf", null, name, null, null, null, standing(type)));
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
        materials.add(new PackageMaterial(type, type + ".pdf", product, null, null, null, null, standing(type)));
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

    /** What a package holds for a type when a test says nothing about it. */
    public static byte[] document(String type) {
        try (InputStream in = standing(type).open()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
                standing(node.get("type").asText()));
    }

    private static ObjectNode read(String name) {
        try (InputStream in = PackageBuilder.class.getResourceAsStream("/packages/" + name)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
