package io.beianflow.check;

import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a waiver holds on to: SHA-256 over rule, target, file, value and the bytes of the document. Whatever changes makes another mark. */
final class WaiverMark {
    private WaiverMark() {}

    static String of(Finding finding, FilingPackage source) {
        try (OutputStream nowhere = OutputStream.nullOutputStream();
                DigestOutputStream sum = new DigestOutputStream(nowhere, MessageDigest.getInstance("SHA-256"))) {
            for (String part : parts(finding)) {
                sum.write(part.getBytes(StandardCharsets.UTF_8));
                sum.write(0);
            }
            for (PackageMaterial document : source.materials()) {
                if (document.isPresent() && document.file().equals(finding.file())) {
                    add(document, sum);
                }
            }
            return HexFormat.of().formatHex(sum.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> parts(Finding finding) {
        return List.of(finding.rule(), said(finding.target()), said(finding.file()), said(finding.value()));
    }

    private static void add(PackageMaterial document, OutputStream sum) throws IOException {
        try (InputStream bytes = document.open()) {
            bytes.transferTo(sum);
        }
    }

    /** Nothing and an empty text are different. */
    private static String said(@Nullable String text) {
        return text == null ? "-" : "+" + text;
    }
}
