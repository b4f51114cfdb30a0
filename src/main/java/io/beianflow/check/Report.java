package io.beianflow.check;

import io.beianflow.document.Document;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The self-assessment report (算法安全自评估报告) as its template divides it; domain 4.3.1. All texts are in compatibility form (NFKC): ASCII
 * digits, colons and brackets.
 *
 * @param pointer where the package lists it
 * @param file as the package names it
 * @param head what stands before the first chapter: cover and header table
 * @param parts the chapters found, in the order of the document
 */
public record Report(String pointer, @Nullable String file, Document document, String head, List<Part> parts) {
    /** The chapters of the template, in its order. */
    public enum Chapter {
        /** 算法情况 */
        ALGORITHM,
        /** 服务情况, for a technical supporter 技术服务情况 */
        SERVICE,
        /** 风险研判 */
        RISKS,
        /** 风险防控情况 */
        CONTROLS,
        /** 安全评估结论 */
        CONCLUSION,
        /** 其他应当说明的相关情况 */
        OTHER;

        /** Keys of the template's sections, in its order. */
        public List<String> sections() {
            return switch (this) {
                case ALGORITHM -> List.of("flow", "data", "model", "intervention", "label");
                case RISKS -> List.of("misuse", "vulnerability", "malicious-use", "other-risk");
                case CONTROLS -> List.of("mechanism", "rights", "ecology", "model-safety", "data-safety");
                default -> List.of();
            };
        }

        /** As in {@code words.report-chapter-<key>} of the rule pack. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a chapter is headed. */
    public enum Naming {
        AS_IN_TEMPLATE,
        /** By other words, or by a heading that nobody knows in its place. */
        RENAMED,
        /** Below another chapter. */
        DEMOTED
    }

    /**
     * A chapter.
     *
     * @param page from 1
     * @param text without its heading, one line of the document each
     */
    public record Part(Chapter chapter, Naming naming, String title, int page, String text, List<Section> sections) {
        public Part {
            sections = List.copyOf(sections);
        }

        /** The section of that key; empty when no heading or label announces it. */
        public Optional<Section> section(String key) {
            return sections.stream()
                    .filter(section -> key.equals(section.key()))
                    .findFirst();
        }

        /** What stands below its headings, without white space. */
        public String content() {
            return sections.isEmpty()
                    ? flat(text)
                    : flat(sections.stream().map(Section::text).collect(Collectors.joining()));
        }
    }

    /**
     * A section; what stands between the chapter's heading and its first section is a section without title.
     *
     * @param key of the template's section; null for any other
     */
    public record Section(@Nullable String key, String title, int page, String text) {
        public String content() {
            return flat(text);
        }
    }

    public Report {
        parts = List.copyOf(parts);
    }

    public Optional<Part> part(Chapter chapter) {
        return parts.stream().filter(part -> part.chapter() == chapter).findFirst();
    }

    public Optional<Section> section(Chapter chapter, String key) {
        return part(chapter).flatMap(part -> part.section(key));
    }

    /** Text of the chapters that are there, without white space. */
    public String content(Chapter... chapters) {
        return List.of(chapters).stream()
                .flatMap(chapter -> part(chapter).stream())
                .map(part -> flat(part.text()))
                .collect(Collectors.joining());
    }

    /** The whole text without white space, so that no line break hides a word. */
    public String content() {
        return flat(head)
                + parts.stream().map(part -> part.title() + flat(part.text())).collect(Collectors.joining());
    }

    /** Whether it shows at least the skeleton of the template, so that what is not there can be called missing. */
    public boolean followsTemplate() {
        return parts.size() >= Chapter.values().length / 2;
    }

    /** A finding about this document. */
    public Findings.Place place(Findings findings) {
        return findings.at(pointer).inFile(file).about(Reports.TYPE);
    }

    static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }
}
