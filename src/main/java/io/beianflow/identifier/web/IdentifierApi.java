package io.beianflow.identifier.web;

import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/identifiers/…}: always 200, also for nonsense, which then is not valid. */
@RestController
@RequestMapping("/api/identifiers")
class IdentifierApi {
    private final UsccReading uscc;
    private final FilingNumberReading filingNumber;
    private final IcpReading icp;

    IdentifierApi(IdentifierTexts texts) {
        this.uscc = new UsccReading(texts);
        this.filingNumber = new FilingNumberReading(texts);
        this.icp = new IcpReading(texts);
    }

    @GetMapping("/uscc/{code}")
    Identified uscc(@PathVariable String code, Locale locale) {
        return uscc.read(code, locale);
    }

    @GetMapping("/filing-number")
    Identified filingNumber(@RequestParam(defaultValue = "") String value, Locale locale) {
        return filingNumber.read(value, locale);
    }

    @GetMapping("/icp")
    Identified icp(@RequestParam(defaultValue = "") String value, Locale locale) {
        return icp.read(value, locale);
    }
}
