package io.beianflow.pages.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.pages.Words;
import io.beianflow.pages.data.DataSheet.Answer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays a filing's data out for reading: sections with labels, answers that were given only. */
@Component
public class DataSheets {
    private final DataFields fields;

    DataSheets(DataFields fields) {
        this.fields = fields;
    }

    public List<DataSheet> of(JsonNode data, Words words) {
        List<DataSheet> sheets = new ArrayList<>();
        for (DataField field : fields.all()) {
            add(field, "/" + field.name(), data.path(field.name()), words, sheets, 0);
        }
        return sheets;
    }

    private static void add(
            DataField field, String pointer, JsonNode value, Words words, List<DataSheet> sheets, int depth) {
        if (value.isMissingNode() || value.isNull() || (value.isContainerNode() && value.isEmpty())) {
            return;
        }
        if (field.isRows()) {
            for (int at = 0; at < value.size(); at++) {
                sheet(field, pointer + "/" + at, value.get(at), words, sheets, depth, " " + (at + 1));
            }
        } else if (field.isGroup()) {
            sheet(field, pointer, value, words, sheets, depth, "");
        } else if (depth == 0) {
            sheets.add(new DataSheet(
                    id(pointer), words.field(pointer), 0, answers(field, pointer, value, words), List.of()));
        }
    }

    private static void sheet(
            DataField field,
            String pointer,
            JsonNode value,
            Words words,
            List<DataSheet> sheets,
            int depth,
            String suffix) {
        List<Answer> answers = new ArrayList<>();
        List<DataSheet> inner = new ArrayList<>();
        for (DataField child : field.children()) {
            JsonNode member = value.path(child.name());
            String at = pointer + "/" + child.name();
            if (child.isGroup() || child.isRows()) {
                add(child, at, member, words, inner, depth + 1);
            } else {
                answers.addAll(answers(child, at, member, words));
            }
        }
        String title = words.field(pointer) + suffix;
        if (depth == 0) {
            sheets.add(new DataSheet(id(pointer), title, 0, answers, inner));
            return;
        }
        if (!answers.isEmpty()) {
            sheets.add(new DataSheet(id(pointer), title, depth, answers, List.of()));
        }
        sheets.addAll(inner);
    }

    private static List<Answer> answers(DataField field, String pointer, JsonNode value, Words words) {
        if (value.isMissingNode() || value.isNull() || (value.isContainerNode() && value.isEmpty())) {
            return List.of();
        }
        if (field.kind() == DataField.Kind.OPEN) {
            List<Answer> answers = new ArrayList<>();
            value.properties()
                    .forEach(member -> answers.add(new Answer(
                            pointer + "/" + member.getKey(),
                            words.field(pointer + "/" + member.getKey()),
                            shown(member.getValue(), words))));
            return answers;
        }
        return List.of(new Answer(pointer, words.field(pointer), shown(field, value, words)));
    }

    private static String shown(DataField field, JsonNode value, Words words) {
        return switch (field.kind()) {
            case SELECT -> words.of("option", value.asText());
            case CHECKS -> joined(value, words, true);
            default -> shown(value, words);
        };
    }

    private static String shown(JsonNode value, Words words) {
        if (value.isBoolean()) {
            return words.yes(value.asBoolean());
        }
        return value.isArray() ? joined(value, words, false) : value.isObject() ? value.toString() : value.asText();
    }

    private static String joined(JsonNode values, Words words, boolean options) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(options ? words.of("option", value.asText()) : value.asText()));
        return String.join(words.text("forms.list.comma", ", "), texts);
    }

    private static String id(String pointer) {
        return "data" + pointer.replace('/', '-');
    }
}
