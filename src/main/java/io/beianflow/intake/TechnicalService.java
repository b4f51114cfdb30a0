package io.beianflow.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a supporter provides the technology (技术服务方式). */
public record TechnicalService(
        List<String> modes,
        @Nullable String clients,
        @Nullable String address,
        @Nullable String downstreamDuty) {}
