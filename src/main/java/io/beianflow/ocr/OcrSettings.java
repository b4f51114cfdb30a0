package io.beianflow.ocr;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Reading text off pictures.
 *
 * @param enabled off: no picture is read and no process is started
 * @param secondsPerPage after which a page is given up and the process is ended
 * @param secondsToStart the process may take
 * @param secondsIdle after which the process ends by itself; the next page starts another
 */
@ConfigurationProperties("beianflow.ocr")
public record OcrSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("20") int secondsPerPage,
        @DefaultValue("60") int secondsToStart,
        @DefaultValue("120") int secondsIdle) {}
