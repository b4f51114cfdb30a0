package io.beianflow.pages.notice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.notice.ChoiceInput;
import io.beianflow.notice.NoticeCategory;
import io.beianflow.notice.NoticeChoice;
import io.beianflow.notice.Robot;
import io.beianflow.notice.RobotInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Between the fields of the pages here and the modules behind: names are JSON pointers without the first slash. */
final class Entered {
    private static final String CATEGORIES = "categories";
    private static final String WHEN = "when/";

    private Entered() {}

    static ObjectNode values(NoticeChoice choice) {
        ObjectNode values = JsonNodeFactory.instance.objectNode().put("language", choice.language());
        ObjectNode when = values.putObject("when");
        choice.when().forEach((category, wanted) -> when.put(category.id(), wanted.id()));
        if (choice.quietFrom() != null && choice.quietUntil() != null) {
            values.put("quietFrom", choice.quietFrom().toString());
            values.put("quietUntil", choice.quietUntil().toString());
        }
        return values;
    }

    static ObjectNode values(ChoiceInput input) {
        ObjectNode values = JsonNodeFactory.instance
                .objectNode()
                .put("language", input.language())
                .put("quietFrom", input.quietFrom())
                .put("quietUntil", input.quietUntil());
        ObjectNode when = values.putObject("when");
        input.when().forEach(when::put);
        return values;
    }

    static ChoiceInput choice(MultiValueMap<String, String> entered) {
        Map<String, String> when = new HashMap<>();
        for (NoticeCategory category : NoticeCategory.values()) {
            String wanted = entered.getFirst(WHEN + category.id());
            when.put(category.id(), wanted == null ? "" : wanted);
        }
        return new ChoiceInput(
                entered.getFirst("language"), when, entered.getFirst("quietFrom"), entered.getFirst("quietUntil"));
    }

    /** Without address and secret, which are never shown again. */
    static ObjectNode values(Robot robot) {
        ObjectNode values = JsonNodeFactory.instance
                .objectNode()
                .put("company", robot.company())
                .put("kind", robot.kind().id())
                .put("name", robot.name())
                .put("language", robot.language());
        categories(
                values,
                robot.categories().stream().map(NoticeCategory::id).sorted().toList());
        return values;
    }

    /** A robot that is told what a group should not miss. */
    static ObjectNode newRobot() {
        ObjectNode values = JsonNodeFactory.instance.objectNode().put("language", "zh");
        categories(
                values,
                List.of(
                        NoticeCategory.REMINDER.id(),
                        NoticeCategory.DECISION.id(),
                        NoticeCategory.RETURNED.id(),
                        NoticeCategory.ESCALATED.id()));
        return values;
    }

    /** As it was typed, but for the secret: the address goes back to who has just typed it. */
    static ObjectNode values(RobotInput input) {
        ObjectNode values = JsonNodeFactory.instance
                .objectNode()
                .put("company", input.company())
                .put("kind", input.kind())
                .put("name", input.name())
                .put("url", input.url())
                .put("language", input.language());
        categories(values, input.categories());
        return values;
    }

    /** @param secret as typed now, or as kept from a refused try */
    static RobotInput robot(MultiValueMap<String, String> entered, @Nullable String secret) {
        return new RobotInput(
                entered.getFirst("company"),
                entered.getFirst("kind"),
                entered.getFirst("name"),
                entered.getFirst("url"),
                secret,
                Set.copyOf(entered.getOrDefault(CATEGORIES, List.of())),
                entered.getFirst("language"));
    }

    private static void categories(ObjectNode values, Iterable<String> ids) {
        ArrayNode categories = values.putArray(CATEGORIES);
        ids.forEach(categories::add);
    }
}
