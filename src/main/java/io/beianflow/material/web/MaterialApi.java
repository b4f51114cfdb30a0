package io.beianflow.material.web;

import io.beianflow.material.MaterialDesk;
import io.beianflow.material.MaterialSlot;
import io.beianflow.material.MaterialType;
import io.beianflow.material.MaterialVersion;
import io.beianflow.material.Materials;
import io.beianflow.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/** The documents of a filing (contract section 4). */
@RestController
@RequestMapping("/api/filings/{ref}/materials")
class MaterialApi {
    private static final Set<String> SHOWN =
            Set.of(MediaType.APPLICATION_PDF_VALUE, MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE);

    private final Materials materials;
    private final MaterialDesk desk;

    MaterialApi(Materials materials, MaterialDesk desk) {
        this.materials = materials;
        this.desk = desk;
    }

    @GetMapping
    List<SlotView> slots(@PathVariable String ref) {
        return materials.slots(ref).stream().map(SlotView::of).toList();
    }

    @PutMapping(path = "/{type}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<VersionView> put(
            @PathVariable String ref,
            @PathVariable String type,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String effectiveOn,
            @RequestParam(required = false) @Nullable String validTo,
            @RequestParam(required = false) @Nullable String signedBy)
            throws IOException {
        UploadForm form = new UploadForm(type, file, product, name, effectiveOn, validTo, signedBy);
        try (InputStream bytes = form.open()) {
            MaterialVersion stored = desk.receive(ref, form.upload(bytes));
            return ResponseEntity.created(location(stored)).body(VersionView.of(stored));
        }
    }

    /**
     * One version, to save; with {@code inline} to look at, where a browser shows that type without running anything in it.
     */
    @GetMapping("/{type}/versions/{number}")
    ResponseEntity<Resource> read(
            @PathVariable String ref,
            @PathVariable String type,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "false") boolean inline) {
        MaterialType known = MaterialType.of(type).orElseThrow(() -> Refusal.notFound(type));
        MaterialVersion version = materials.version(ref, known, product, name, number);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(version.mediaType()))
                .contentLength(version.size())
                .eTag("\"" + version.sha256() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(version, inline))
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(materials.open(version)));
    }

    private static String disposition(MaterialVersion version, boolean inline) {
        boolean shown = inline && SHOWN.contains(version.mediaType());
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(version.downloadName(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static URI location(MaterialVersion stored) {
        return UriComponentsBuilder.fromPath("/api/filings/{ref}/materials/{type}/versions/{number}")
                .queryParamIfPresent("product", Optional.ofNullable(stored.product()))
                .queryParamIfPresent("name", Optional.ofNullable(stored.name()))
                .buildAndExpand(stored.ref(), stored.type().id(), stored.version())
                .encode()
                .toUri();
    }

    /** A slot under the contract's names. */
    record SlotView(
            String type, @Nullable String product, @Nullable String name, List<VersionView> versions) {
        static SlotView of(MaterialSlot slot) {
            return new SlotView(
                    slot.type().id(),
                    slot.product(),
                    slot.name(),
                    slot.versions().stream().map(VersionView::of).toList());
        }
    }
}
