package io.beianflow.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is too much for one document.
 *
 * @param maxPages of a PDF
 * @param maxPixels of one picture, read from its header before it is decoded
 * @param maxSeconds to read it
 */
@ConfigurationProperties("beianflow.document")
public record DocumentLimits(
        @DefaultValue("400") int maxPages,
        @DefaultValue("80000000") long maxPixels,
        @DefaultValue("20") int maxSeconds) {}
