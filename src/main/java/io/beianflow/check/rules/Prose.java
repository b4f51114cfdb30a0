package io.beianflow.check.rules;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.document.Document;
import io.beianflow.document.Page;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Documents that can be read as text. A scan is for people to read, a damaged file is the business of document-unreadable. */
final class Prose {
    private static final int LEAST = 6;

    private Prose() {}

    /**
     * A document with text.
     *
     * @param position in the list of materials
     * @param text as printed, width of characters unified
     */
    record Read(PackageMaterial material, int position, Document document, String text) {
        String plain() {
            return Prose.plain(text);
        }

        Findings.Place place(Findings findings) {
            return findings.at("/materials/" + position + "/file")
                    .inFile(material.file())
                    .about(material.type());
        }

        /** At the page where plain words stand; words that run over two pages leave the page open. */
        Findings.Place place(Findings findings, String words) {
            Findings.Place place = place(findings);
            document.pages().stream()
                    .filter(page -> Prose.plain(page.text()).contains(words))
                    .findFirst()
                    .map(Page::number)
                    .ifPresent(place::onPage);
            return place;
        }
    }

    /** The documents of a type that have text; a file listed for several products counts once. */
    static List<Read> of(FilingPackage filing, Documents documents, String type) {
        List<Read> texts = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (int i = 0; i < filing.materials().size(); i++) {
            PackageMaterial material = filing.materials().get(i);
            int position = i;
            if (material.type().equals(type) && files.add(material.file())) {
                documents
                        .of(material)
                        .filter(Prose::isReadable)
                        .ifPresent(
                                document -> texts.add(new Read(material, position, document, normal(document.text()))));
            }
        }
        return texts;
    }

    /** Whether text stands on most of its pages. */
    static boolean isReadable(Document document) {
        long scans = document.pages().stream().filter(Page::scan).count();
        return document.damage() == null
                && scans * 2 < document.pages().size()
                && plain(document.text()).length() >= LEAST;
    }

    /** Width unified, line breaks kept. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Width unified, without blanks and line breaks: words broken between two lines are found. */
    static String plain(String text) {
        return normal(text).replaceAll("[\\s\u3000]+", "");
    }

    /** The sentence around a place in a plain text. */
    static String sentence(String plain, int from, int to) {
        int start = from;
        while (start > 0 && "。！!？?;；".indexOf(plain.charAt(start - 1)) < 0) {
            start--;
        }
        int end = to;
        while (end < plain.length() && "。！!？?;；".indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        return plain.substring(start, end);
    }
}
