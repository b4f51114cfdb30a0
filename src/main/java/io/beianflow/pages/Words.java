package io.beianflow.pages;

import io.beianflow.check.FindingView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts ids, days and numbers into the reader's words; an id without words is shown as it is. */
public final class Words {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
    private static final String[] SIZES = {"B", "KB", "MB", "GB"};

    private final MessageSource texts;
    private final Locale locale;

    public Words(MessageSource texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The text {@code <kind>.<id>}, such as {@code stage.first-review}; the id itself when there is none. */
    public String of(String kind, @Nullable String id) {
        return id == null ? "" : text(kind + "." + id, id);
    }

    /** The name of a task: the diagram's own in Chinese, or where this version of the pages does not know the task. */
    public String task(String key, String inDiagram) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese && !key.equals(inDiagram) ? inDiagram : text("task." + key + ".name", inDiagram);
    }

    /** What a diagram calls something: its own label in Chinese, or where this version of the pages does not know it. */
    public String inDiagram(String kind, String id, String label) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese && !label.isEmpty() ? label : text(kind + "." + id, label.isEmpty() ? id : label);
    }

    /** The name of a field by its pointer. */
    public String field(String pointer) {
        String pattern = pointer.replaceAll("/\\d+(?=/)", "/*").replaceAll("/(\\d+|\\*)$", "");
        return text("field." + pattern, pattern.substring(pattern.lastIndexOf('/') + 1));
    }

    /** What a comment or finding is about: a field, a document or whatever was written there. */
    public String target(@Nullable String target) {
        if (target == null || target.isBlank()) {
            return text("forms.target.all", "");
        }
        return target.startsWith("/") ? field(target) : of("material", target);
    }

    public String yes(boolean answer) {
        return text(answer ? "forms.yes" : "forms.no", "");
    }

    /** A source as people know it: without the marks of our own list of papers. */
    public String source(@Nullable String source) {
        return source == null ? "" : FindingView.basis(source);
    }

    /** Working days left in a sentence; empty without a day. */
    public String left(@Nullable Integer workingDays) {
        if (workingDays == null) {
            return "";
        }
        String key = workingDays < 0 ? "forms.due.over" : workingDays == 0 ? "forms.due.today" : "forms.due.left";
        return text(key, "", Math.abs(workingDays));
    }

    /** How the days left are coloured; the words say the same. */
    public String urgency(@Nullable Integer workingDays) {
        if (workingDays == null) {
            return "still";
        }
        return workingDays < 0 ? "bad" : workingDays <= 3 ? "warn" : "good";
    }

    /** Colour of a severity, a clock's state or an outcome. */
    public String colour(@Nullable String id) {
        return switch (id == null ? "" : id) {
            case "blocker", "breached", "failed", "returned", "blocked" -> "bad";
            case "major", "at-risk", "correction", "ready-with-warnings" -> "warn";
            case "met", "passed", "approved", "filed", "ready" -> "good";
            case "running", "preparing", "under-review", "placing", "awaiting-number" -> "";
            default -> "still";
        };
    }

    public String at(@Nullable Instant moment) {
        return moment == null ? "" : MINUTE.format(moment);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    public String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < SIZES.length - 1) {
            size /= 1024;
            unit++;
        }
        return (unit == 0 ? Long.toString(bytes) : String.format(Locale.ROOT, "%.1f", size)) + " " + SIZES[unit];
    }

    public String text(String key, String otherwise, Object... arguments) {
        String text = texts.getMessage(key, arguments, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
