package io.beianflow.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who puts a fault right, by {@code rules/responsible-groups.properties}: the reason decides first, then the document, then the field. */
@Component
public class ResponsibleGroups {
    /** In the order reports list them. */
    public static final List<String> ALL = List.of("product", "tech", "legal", "security", "officer");

    private static final String SHIPPED = "/rules/responsible-groups.properties";
    private static final String OTHERWISE = "otherwise";

    private final Properties lines;

    public ResponsibleGroups() {
        this(shipped());
    }

    /**
     * Takes the table as it is given.
     *
     * @throws IllegalStateException when a line names no group of {@link #ALL}, or nothing is said for all other cases
     */
    ResponsibleGroups(Properties lines) {
        this.lines = lines;
        if (!lines.containsKey(OTHERWISE)) {
            throw new IllegalStateException(SHIPPED + " lacks '" + OTHERWISE + "'");
        }
        lines.stringPropertyNames().forEach(line -> {
            if (!ALL.contains(lines.getProperty(line).strip())) {
                throw new IllegalStateException(
                        SHIPPED + ": '" + line + "' must be one of " + ALL + ", is '" + lines.getProperty(line) + "'");
            }
        });
    }

    /**
     * The group for a fault.
     *
     * @param material type of the document it is in; null when it is in none, or in an unknown one
     */
    public String of(String reason, @Nullable String target, @Nullable String material) {
        String byReason = lines.getProperty("reason." + reason);
        String byMaterial = material == null ? null : lines.getProperty("material." + material);
        String group = byReason != null ? byReason : byMaterial != null ? byMaterial : ofTarget(target);
        return group.strip();
    }

    /** The line for the field or the nearest part above it. */
    private String ofTarget(@Nullable String target) {
        String part = target == null ? "" : target.replaceAll("/\\d+(?=/|$)", "");
        while (!part.isEmpty()) {
            String group = lines.getProperty("target." + part);
            if (group != null) {
                return group;
            }
            part = part.substring(0, part.lastIndexOf('/'));
        }
        return lines.getProperty(OTHERWISE);
    }

    private static Properties shipped() {
        Properties lines = new Properties();
        try (InputStream in = ResponsibleGroups.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines;
    }
}
