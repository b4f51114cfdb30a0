package io.beianflow.material.web;

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

/** What a person or a script fills in beside the file; every wrong field is named at once. */
final class UploadForm {
    private static final int LONGEST = 200;

    private final List<Fault> faults = new ArrayList<>();
    private final String type;
    private final @Nullable MultipartFile file;
    private final @Nullable String product;
    private final @Nullable String name;
    private final @Nullable LocalDate effectiveOn;
    private final @Nullable String validTo;
    private final @Nullable String signedBy;

    UploadForm(
            String type,
            @Nullable MultipartFile file,
            @Nullable String product,
            @Nullable String name,
            @Nullable String effectiveOn,
            @Nullable String validTo,
            @Nullable String signedBy) {
        this.type = type;
        this.file = file;
        this.product = text("/product", product);
        this.name = text("/name", name);
        this.effectiveOn = date("/effectiveOn", "material-date", effectiveOn);
        this.validTo = dateOrPermanent(validTo);
        this.signedBy = text("/signedBy", signedBy);
    }

    /** The file's bytes; refuses with 422 when anything of the form is wrong. */
    InputStream open() throws IOException {
        if (file == null || file.isEmpty()) {
            faults.add(0, Fault.at("/file", "material-file-missing"));
        }
        if (file == null || !faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return file.getInputStream();
    }

    MaterialUpload upload(InputStream bytes) {
        return new MaterialUpload(type, product, name, effectiveOn, validTo, signedBy, fileName(), bytes);
    }

    /** Only the last part of the name: some browsers send the whole path. Control and direction characters could disguise it. */
    private String fileName() {
        String sent = file == null ? null : file.getOriginalFilename();
        String given = sent == null ? "" : sent;
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (clean.isEmpty()) {
            return type;
        }
        return clean.length() <= LONGEST ? clean : clean.substring(clean.length() - LONGEST);
    }

    private @Nullable String dateOrPermanent(@Nullable String value) {
        if (value != null && value.strip().equals("长期")) {
            return "长期";
        }
        LocalDate day = date("/validTo", "material-valid-to", value);
        return day == null ? null : day.toString();
    }

    private @Nullable LocalDate date(String pointer, String code, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException noDate) {
            faults.add(Fault.at(pointer, code, value));
            return null;
        }
    }

    private @Nullable String text(String pointer, @Nullable String value) {
        if (value != null && value.length() > LONGEST) {
            faults.add(Fault.at(pointer, "material-too-long", LONGEST));
            return null;
        }
        return value;
    }
}
