package io.beianflow.pages.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class EnteredTest {
    @Test
    void makesRowsOfNumberedNamesAndDropsEmptyOnes() {
        assertThat(read("outcome", "correction", "items/0/text", " ", "items/7/text", "补充数据来源", "items/2/text", "说明策略"))
                .hasToString("{\"items\":[{\"text\":\"说明策略\"},{\"text\":\"补充数据来源\"}],\"outcome\":\"correction\"}");
    }

    @Test
    void makesAListOfNumberedValues() {
        assertThat(read("changed/3", "icp-proof", "changed/201", "/algorithm/data"))
                .hasToString("{\"changed\":[\"icp-proof\",\"/algorithm/data\"]}");
    }

    @Test
    void leavesOutWhatIsNoVariable() {
        assertThat(read("_csrf", "x", "../a", "y", "note", "")).hasToString("{}");
    }

    private static JsonNode read(String... namesAndValues) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            form.add(namesAndValues[at], namesAndValues[at + 1]);
        }
        return Entered.read(form);
    }
}
