package io.beianflow.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values entered for a task, read field by field. Every fault is collected; {@link #refuseIfFaulty} then refuses with all of them
 * at once. Blank text counts as absent; numbers and booleans may arrive as text (forms send text).
 */
public final class TaskInput {
    private static final int LONGEST_TEXT = 20_000;

    private final JsonNode values;
    private final List<Fault> faults = new ArrayList<>();

    public TaskInput(JsonNode values) {
        this.values = values;
    }

    public JsonNode json() {
        return values;
    }

    public boolean has(String name) {
        JsonNode value = values.path(name);
        return value.isContainerNode() ? !value.isEmpty() : optionalText(name) != null;
    }

    /** Required text; an absent one is a fault and reads as "". */
    public String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            fault(name, "required");
            return "";
        }
        return text;
    }

    public @Nullable String optionalText(String name) {
        JsonNode value = values.path(name);
        if (value.isContainerNode()) {
            fault(name, "text-expected");
            return null;
        }
        String text =
                value.isMissingNode() || value.isNull() ? "" : value.asText().strip();
        if (text.length() > LONGEST_TEXT) {
            fault(name, "text-too-long", LONGEST_TEXT);
        }
        return text.isEmpty() ? null : text;
    }

    /** Required yes or no. */
    public boolean flag(String name) {
        String text = optionalText(name);
        if (text == null) {
            fault(name, "required");
            return false;
        }
        if (!text.equals("true") && !text.equals("false")) {
            fault(name, "flag-expected");
        }
        return text.equals("true");
    }

    /** One of the choices; anything else is a fault. */
    public String choice(String name, Set<String> choices) {
        String text = text(name);
        if (!text.isEmpty() && !choices.contains(text)) {
            fault(
                    name,
                    "choice-expected",
                    String.join(", ", choices.stream().sorted().toList()));
        }
        return text;
    }

    /** Required day, ISO 8601, Asia/Shanghai; a wrong one is a fault and reads as the epoch. */
    public LocalDate day(String name) {
        if (optionalText(name) == null) {
            fault(name, "required");
            return LocalDate.EPOCH;
        }
        LocalDate day = optionalDay(name);
        return day == null ? LocalDate.EPOCH : day;
    }

    public @Nullable LocalDate optionalDay(String name) {
        String text = optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            fault(name, "day-expected");
            return null;
        }
    }

    /** The day, with a fault when it lies after {@code latest} or before {@code earliest}. */
    public LocalDate day(String name, @Nullable LocalDate earliest, LocalDate latest) {
        LocalDate day = day(name);
        if (!day.equals(LocalDate.EPOCH)) {
            if (day.isAfter(latest)) {
                fault(name, "day-too-late", latest.toString());
            } else if (earliest != null && day.isBefore(earliest)) {
                fault(name, "day-too-early", earliest.toString());
            }
        }
        return day;
    }

    /** The members of a list; absent reads as empty, anything but a list is a fault. */
    public List<JsonNode> list(String name) {
        JsonNode value = values.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            fault(name, "list-expected");
            return List.of();
        }
        List<JsonNode> members = new ArrayList<>();
        value.forEach(members::add);
        return members;
    }

    /** Adds a fault at a member; {@code name} may be a path such as {@code items/0/text}. */
    public void fault(String name, String code, Object... arguments) {
        faults.add(Fault.at("/" + name, code, arguments));
    }

    public void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
