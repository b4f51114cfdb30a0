package io.beianflow.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a package may hold (contract section 1).
 *
 * @param maxFiles files in the folder or entries in the archive
 * @param maxUnpacked bytes of all files together
 * @param maxRatio unpacked bytes for one byte of archive
 */
@ConfigurationProperties("beianflow.intake")
public record IntakeLimits(
        @DefaultValue("300") int maxFiles,
        @DefaultValue("500MB") DataSize maxUnpacked,
        @DefaultValue("100") int maxRatio) {
    public static IntakeLimits standard() {
        return new IntakeLimits(300, DataSize.ofMegabytes(500), 100);
    }
}
