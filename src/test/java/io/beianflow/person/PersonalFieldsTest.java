package io.beianflow.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PersonalFieldsTest extends DatabaseTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String DATA = """
            {"subject": {"name": "样例公司",
              "legalRepresentative": {"name": "甲样例", "idType": "resident-id", "idNumber": "11010519491231002X", "phone": "010-88886666"},
              "securityOfficer": {"name": "乙样例", "department": "安全部", "employedFrom": "2025-03-01",
                                  "mobile": "13800001234", "email": "officer@sample.example"},
              "contact": {"name": "丙样例", "mobile": "13900005678"}},
             "algorithm": {"name": "样例生成算法"}}
            """;

    private final Keyset keyset = Keyset.fresh();
    private PersonalFields fields;
    private TransactionTemplate transaction;

    @BeforeEach
    void filing() {
        fields = new PersonalFields(jdbc, new TinkSeal(keyset.handle()));
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        jdbc.sql("insert into filing.company (id, name) values ('one', '一') on conflict do nothing")
                .update();
        jdbc.sql("delete from filing.personal_field").update();
        for (String ref : List.of("F-2026-000001", "F-2026-000002")) {
            jdbc.sql("""
                            insert into filing.filing (ref, company, status, stage, round, rule_pack, data_version, created_by, created_at, updated_at)
                            values (?, 'one', 'preparing', 'intake', 1, '2026.1', 1, 'product', now(), now()) on conflict do nothing
                            """).param(ref).update();
        }
    }

    @Test
    void givesBackWhatItTookOut() throws Exception {
        ObjectNode data = (ObjectNode) JSON.readTree(DATA);

        ObjectNode rest = detach("F-2026-000001", 1, data);

        assertThat(rest.toString())
                .contains("甲样例", "resident-id", "安全部", "2025-03-01")
                .doesNotContain(ID_NUMBER, "88886666", "13800001234", "13900005678", "officer@");
        assertThat(fields.attach("F-2026-000001", 1, rest)).isEqualTo(data);
        assertThat(data).isEqualTo(JSON.readTree(DATA));
    }

    @Test
    void keepsNothingReadableInItsRows() throws Exception {
        detach("F-2026-000001", 1, (ObjectNode) JSON.readTree(DATA));

        List<String> dump = jdbc.sql("select f::text || encode(sealed, 'escape') from filing.personal_field f")
                .query(String.class)
                .list();
        assertThat(dump).hasSize(5).allSatisfy(row -> assertThat(row)
                .doesNotContain(ID_NUMBER, "88886666", "13800001234", "13900005678", "officer"));
    }

    @Test
    void keepsTheVersionsOfAFilingApart() throws Exception {
        ObjectNode first = (ObjectNode) JSON.readTree(DATA);
        ObjectNode second = first.deepCopy();
        second.withObject("/subject/contact").put("mobile", "13700009999");

        ObjectNode rest = detach("F-2026-000001", 1, first);
        detach("F-2026-000001", 2, second);

        assertThat(fields.attach("F-2026-000001", 1, rest)).isEqualTo(first);
        assertThat(fields.attach("F-2026-000001", 2, rest)).isEqualTo(second);
    }

    @Test
    void opensNoValueThatWasMovedToAnotherFiling() throws Exception {
        ObjectNode rest = detach("F-2026-000001", 1, (ObjectNode) JSON.readTree(DATA));
        jdbc.sql("update filing.personal_field set ref = 'F-2026-000002'").update();

        assertThatThrownBy(() -> fields.attach("F-2026-000002", 1, rest))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("personal_field:F-2026-000002:1:contact:mobile");
    }

    @Test
    void masksWhatIsOnlyToBeRecognised() throws Exception {
        ObjectNode rest = detach("F-2026-000001", 1, (ObjectNode) JSON.readTree(DATA));

        ObjectNode masked = fields.attachMasked("F-2026-000001", 1, rest);

        assertThat(masked.at("/subject/legalRepresentative/idNumber").asText()).isEqualTo("110105********002X");
        assertThat(masked.at("/subject/legalRepresentative/phone").asText()).isEqualTo("010*****6666");
        assertThat(masked.at("/subject/securityOfficer/mobile").asText()).isEqualTo("138****1234");
        assertThat(masked.at("/subject/securityOfficer/email").asText()).isEqualTo("o***@sample.example");
    }

    @Test
    void readsOldValuesAfterTheKeyWasRotated() throws Exception {
        ObjectNode data = (ObjectNode) JSON.readTree(DATA);
        ObjectNode rest = detach("F-2026-000001", 1, data);

        Keyset rotated = Keyset.parse(keyset.rotated().base64());
        fields = new PersonalFields(jdbc, new TinkSeal(rotated.handle()));
        detach("F-2026-000001", 2, data);

        assertThat(fields.attach("F-2026-000001", 1, rest)).isEqualTo(data);
        assertThat(fields.attach("F-2026-000001", 2, rest)).isEqualTo(data);
        assertThatThrownBy(
                        () -> new PersonalFields(jdbc, new TinkSeal(keyset.handle())).attach("F-2026-000001", 2, rest))
                .hasMessageContaining("beianflow.person.keyset");
    }

    @Test
    void acceptsDataWithoutPeople() throws Exception {
        ObjectNode data = (ObjectNode) JSON.readTree("{\"subject\": {\"name\": \"样例公司\", \"contact\": null}}");

        assertThat(detach("F-2026-000001", 1, data)).isEqualTo(data);
        assertThat(fields.attach("F-2026-000001", 1, data)).isEqualTo(data);
    }

    private ObjectNode detach(String ref, int version, ObjectNode data) {
        return transaction.execute(status -> fields.detach(ref, "one", version, data));
    }
}
