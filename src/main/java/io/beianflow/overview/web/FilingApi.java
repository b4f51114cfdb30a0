package io.beianflow.overview.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.filing.Filing;
import io.beianflow.filing.FilingData;
import io.beianflow.filing.FilingQuery;
import io.beianflow.filing.Filings;
import io.beianflow.identifier.FilingNumber;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageReader;
import io.beianflow.opening.FilingDesk;
import io.beianflow.overview.FilingView;
import io.beianflow.overview.FilingViews;
import io.beianflow.overview.RegulatorAnswers;
import io.beianflow.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filings over HTTP (contract section 4). */
@RestController
@RequestMapping("/api/filings")
class FilingApi {
    private static final Pattern DATA_TAG = Pattern.compile("(?:W/)?\"?d(\\d{1,9})(?:-[0-9a-f]+)?\"?");

    private final FilingDesk desk;
    private final PackageReader reader;
    private final FilingViews views;
    private final FilingData data;
    private final Filings filings;
    private final RegulatorAnswers answers;
    private final MessageSource texts;
    private final ObjectMapper json;

    FilingApi(
            FilingDesk desk,
            PackageReader reader,
            FilingViews views,
            FilingData data,
            Filings filings,
            RegulatorAnswers answers,
            MessageSource texts,
            ObjectMapper json) {
        this.desk = desk;
        this.reader = reader;
        this.views = views;
        this.data = data;
        this.filings = filings;
        this.answers = answers;
        this.texts = texts;
        this.json = json;
    }

    @PostMapping(consumes = {"application/zip", "application/octet-stream", "application/x-zip-compressed"})
    ResponseEntity<FilingView> openPackage(
            @RequestParam(required = false) @Nullable String company, InputStream body, Locale locale)
            throws IOException {
        try (FilingPackage source = reader.readZip(body)) {
            return opened(desk.open(company, source), locale);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FilingView> openData(
            @RequestParam(required = false) @Nullable String company, InputStream body, Locale locale)
            throws IOException {
        try (FilingPackage source = reader.readData(body)) {
            return opened(desk.open(company, source), locale);
        }
    }

    @GetMapping
    FilingViews.Page list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(required = false) @Nullable String sort) {
        return views.page(FilingQuery.of(q, stage, status, page, size, sort));
    }

    @GetMapping("/{ref}")
    ResponseEntity<FilingView> filing(@PathVariable String ref, Locale locale) {
        return tagged(views.of(ref, locale), filings.require(ref).dataVersion());
    }

    @GetMapping("/{ref}/data")
    ResponseEntity<JsonNode> data(@PathVariable String ref) {
        Filing filing = filings.require(ref);
        return ResponseEntity.ok().eTag("\"d" + filing.dataVersion() + "\"").body(data.full(ref));
    }

    @PatchMapping(
            path = "/{ref}/data",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<JsonNode> change(
            @PathVariable String ref,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        Filing before = filings.require(ref);
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(Refusal.Kind.PRECONDITION_REQUIRED, "if-match-needed");
        }
        Filing after = data.patch(ref, expected(ifMatch.strip(), before), patch);
        return ResponseEntity.ok().eTag("\"d" + after.dataVersion() + "\"").body(data.full(ref));
    }

    @PostMapping("/{ref}/decisions")
    FilingView decide(@PathVariable String ref, @RequestBody JsonNode body, Locale locale) {
        answers.decide(ref, body);
        return views.of(ref, locale);
    }

    /** The filing, with what is odd about an accepted number. */
    record Numbered(FilingView filing, String filingNumber, List<String> warnings) {}

    @PostMapping("/{ref}/filing-number")
    Numbered number(@PathVariable String ref, @RequestBody JsonNode body, Locale locale) {
        answers.number(ref, body);
        FilingView view = views.of(ref, locale);
        String number = String.valueOf(view.filingNumber());
        List<String> warnings = FilingNumber.parse(number)
                .filter(parsed -> !parsed.isConsistent())
                .map(parsed -> texts.getMessage(
                        "identifier.filing-number-check-digit",
                        new Object[] {parsed.expectedCheckDigit(), parsed.checkDigit()},
                        locale))
                .stream()
                .toList();
        return new Numbered(view, number, warnings);
    }

    private ResponseEntity<FilingView> opened(Filing filing, Locale locale) {
        return ResponseEntity.created(URI.create("/api/filings/" + filing.ref()))
                .eTag("\"d1\"")
                .body(views.of(filing.ref(), locale));
    }

    private ResponseEntity<FilingView> tagged(FilingView view, int dataVersion) {
        byte[] hash = DigestUtils.md5Digest(json.valueToTree(view).toString().getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok()
                .eTag("\"d" + dataVersion + "-" + HexFormat.of().formatHex(hash, 0, 8) + "\"")
                .body(view);
    }

    private static int expected(String ifMatch, Filing before) {
        if (ifMatch.equals("*")) {
            return before.dataVersion();
        }
        Matcher tag = DATA_TAG.matcher(ifMatch);
        return tag.matches() ? Integer.parseInt(tag.group(1)) : -1;
    }
}
