package io.beianflow.pages.task;

import io.beianflow.material.MaterialUpload;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What is filled in beside a file; names as the contract has them. */
record UploadForm(
        @Nullable String type,
        @Nullable String product,
        @Nullable String name,
        @Nullable String effectiveOn,
        @Nullable String validTo,
        @Nullable String signedBy) {
    private static final int LONGEST = 200;

    /** The bytes of the file; refuses with every fault of the form at once. */
    InputStream bytes(@Nullable MultipartFile file) throws IOException {
        List<Fault> faults = new ArrayList<>();
        if (file == null || file.isEmpty()) {
            faults.add(Fault.at("/file", "material-file-missing"));
        }
        if (effectiveOn != null && !effectiveOn.isBlank() && day(effectiveOn) == null) {
            faults.add(Fault.at("/effectiveOn", "material-date", effectiveOn));
        }
        if (validTo != null && !validTo.isBlank() && !validTo.strip().equals("长期") && day(validTo) == null) {
            faults.add(Fault.at("/validTo", "material-valid-to", validTo));
        }
        if (length(product) > LONGEST || length(name) > LONGEST || length(signedBy) > LONGEST) {
            faults.add(Fault.at("/name", "material-too-long", LONGEST));
        }
        if (file == null || !faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return file.getInputStream();
    }

    MaterialUpload upload(@Nullable MultipartFile file, InputStream bytes) {
        return new MaterialUpload(
                type == null ? "" : type,
                product,
                name,
                effectiveOn == null ? null : day(effectiveOn),
                validTo == null ? null : validTo.strip(),
                signedBy,
                fileName(file),
                bytes);
    }

    /** Only the last part of the name, without characters that could disguise it. */
    private String fileName(@Nullable MultipartFile file) {
        String sent = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        String named = clean.isEmpty() && type != null ? type : clean;
        return named.length() <= LONGEST ? named : named.substring(named.length() - LONGEST);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
