package io.beianflow.pages.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class DataInputTest {
    private final ObjectMapper json = new ObjectMapper();
    private final List<DataField> fields = new DataFields(json).all();

    @Test
    void changesOnlyWhatTheFormHas() {
        ObjectNode stored = read("""
                {"format": "filing-package/1", "subject": {"name": "甲公司", "mau": 5, "alreadyFiled": false}}""");

        assertThat(over(stored, "subject/name", "乙公司", "subject/mau", "5")).isEqualTo(read("""
                        {"format": "filing-package/1", "subject": {"name": "乙公司", "mau": 5, "alreadyFiled": false}}"""));
    }

    @Test
    void keepsAPersonalValueThatWasNotEnteredAnew() {
        ObjectNode stored = read("""
                {"subject": {"contact": {"name": "李娜", "mobile": "13800000000"}}}""");

        assertThat(over(stored, "subject/contact/name", "", "subject/contact/mobile", "")
                        .at("/subject/contact"))
                .isEqualTo(read("""
                        {"mobile": "13800000000"}"""));
    }

    @Test
    void dropsARowThatWasEmptiedAndKeepsWhatTheFormDoesNotShow() {
        ObjectNode stored = read("""
                {"products": [{"name": "一"}, {"name": "二", "mau": 3}]}""");

        assertThat(over(stored, "products/0/name", "", "products/1/name", "二号", "products/2/name", ""))
                .isEqualTo(read("""
                        {"products": [{"name": "二号", "mau": 3}]}"""));
    }

    @Test
    void readsChoicesNumbersAndLines() {
        ObjectNode read = over(
                json.createObjectNode(),
                "algorithm/publicOpinionProperty",
                "true",
                "algorithm/fields",
                "电商\r\n\r\n社交",
                "subject/mau",
                "many",
                "products/0/dau",
                "12");

        assertThat(read).isEqualTo(read("""
                {"subject": {"mau": "many"}, "algorithm": {"fields": ["电商", "社交"], "publicOpinionProperty": true},
                 "products": [{"dau": 12}]}"""));
    }

    @Test
    void patchesWhatDiffersAndRemovesWhatWent() {
        ObjectNode stored = read("""
                {"subject": {"name": "甲", "website": "a.cn"}, "products": [{"name": "一"}]}""");
        ObjectNode wanted = read("""
                {"subject": {"name": "乙"}, "products": [{"name": "一"}]}""");

        assertThat(DataForm.patch(stored, wanted)).isEqualTo(read("""
                {"subject": {"website": null, "name": "乙"}}"""));
    }

    @Test
    void marksWhatAColleagueStoredMeanwhile() {
        ObjectNode stored = read("""
                {"subject": {"name": "甲", "website": "a.cn"}}""");
        ObjectNode entered = read("""
                {"subject": {"name": "乙", "website": "a.cn"}}""");

        DataForm form = DataForm.conflict(2, fields, stored, entered);

        assertThat(form.differs("subject/name")).isTrue();
        assertThat(form.differs("subject/website")).isFalse();
    }

    private ObjectNode over(ObjectNode stored, String... namesAndValues) {
        MultiValueMap<String, String> entered = new LinkedMultiValueMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            entered.add(namesAndValues[at], namesAndValues[at + 1]);
        }
        return new DataInput(entered).over(stored, fields);
    }

    private ObjectNode read(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
