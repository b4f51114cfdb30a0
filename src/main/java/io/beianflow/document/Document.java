package io.beianflow.document;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one file.
 *
 * @param kind what the bytes are
 * @param mediaType as Tika names it, for example {@code application/pdf}
 * @param damage why it could not be read to its end; null when it could
 * @param protectedFromEditing a PDF with an owner password
 * @param pages of a PDF; one page for a picture or a Word document; none when it could not be read
 */
public record Document(
        Kind kind, String mediaType, @Nullable Damage damage, boolean protectedFromEditing, List<Page> pages) {
    /** What the bytes are. */
    public enum Kind {
        PDF,
        /** docx */
        WORD,
        /** JPEG or PNG */
        PICTURE,
        VIDEO,
        OTHER
    }

    /** Why a document could not be read. */
    public enum Damage {
        /** It opens with a password only. */
        PASSWORD,
        BROKEN,
        TOO_MANY_PAGES,
        TOO_MANY_PIXELS,
        /** What is packed in it is far larger than itself. */
        EXPANDS,
        /** It takes more time or memory than there is for a document. */
        TOO_SLOW
    }

    public Document {
        pages = List.copyOf(pages);
    }

    static Document unread(Kind kind, String mediaType, Damage damage) {
        return new Document(kind, mediaType, damage, false, List.of());
    }

    /** The text of all pages, a line break between lines; empty for pictures and scans. */
    public String text() {
        return pages.stream().map(Page::text).collect(Collectors.joining("\n"));
    }

    /** Whether it was read and there is nothing on any page. */
    public boolean isBlank() {
        return damage == null && !pages.isEmpty() && pages.stream().allMatch(Page::isBlank);
    }
}
