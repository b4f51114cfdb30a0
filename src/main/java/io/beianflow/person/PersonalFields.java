package io.beianflow.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.content.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes ID numbers, phones and e-mail addresses of {@code subject.legalRepresentative}, {@code subject.securityOfficer} and
 * {@code subject.contact} out of a filing's data and keeps them sealed in a table of their own, per version of the data.
 */
@Service
public class PersonalFields {
    private static final List<String> ROLES = List.of("legalRepresentative", "securityOfficer", "contact");
    private static final List<String> FIELDS = List.of("idNumber", "phone", "mobile", "email");

    private final JdbcClient jdbc;
    private final Seal seal;
    private final ObjectMapper json = new ObjectMapper();

    PersonalFields(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * Stores the personal fields of a new version, in the caller's transaction.
     *
     * @param version of the filing's data, from 1; a version is written once
     * @return a copy of the data without them; the argument is not changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ObjectNode detach(String ref, String company, int version, ObjectNode data) {
        ObjectNode rest = data.deepCopy();
        for (String role : ROLES) {
            if (rest.path("subject").path(role) instanceof ObjectNode person) {
                for (String field : FIELDS) {
                    JsonNode value = person.remove(field);
                    if (value != null && !value.isNull()) {
                        store(ref, company, version, role, field, value);
                    }
                }
            }
        }
        return rest;
    }

    private void store(String ref, String company, int version, String role, String field, JsonNode value) {
        byte[] sealed = seal.seal(value.toString().getBytes(StandardCharsets.UTF_8), place(ref, version, role, field));
        jdbc.sql(
                        "insert into filing.personal_field (ref, company, version, role, field, sealed) values (?, ?, ?, ?, ?, ?)")
                .params(ref, company, version, role, field, sealed)
                .update();
    }

    /** A copy of the data with the personal fields of that version put back in. */
    public ObjectNode attach(String ref, int version, ObjectNode data) {
        return attach(ref, version, data, (field, value) -> value);
    }

    /** As {@link #attach}, with every value masked: for pages, findings and whoever needs no more than to recognise it. */
    public ObjectNode attachMasked(String ref, int version, ObjectNode data) {
        return attach(ref, version, data, (field, value) -> json.getNodeFactory()
                .textNode(Masks.mask(field, value.asText())));
    }

    private ObjectNode attach(
            String ref, int version, ObjectNode data, BiFunction<String, JsonNode, JsonNode> presentation) {
        ObjectNode whole = data.deepCopy();
        List<OpenField> fields = jdbc.sql("select role, field, sealed from filing.personal_field"
                        + " where ref = ? and version = ? order by role, field")
                .params(ref, version)
                .query((row, number) -> open(ref, version, row))
                .list();
        for (OpenField field : fields) {
            whole.withObject("/subject/" + field.role())
                    .set(field.name(), presentation.apply(field.name(), field.value()));
        }
        return whole;
    }

    private OpenField open(String ref, int version, ResultSet row) throws SQLException {
        String role = row.getString("role");
        String field = row.getString("field");
        String place = place(ref, version, role, field);
        byte[] plain = seal.open(row.getBytes("sealed"), place);
        try {
            return new OpenField(role, field, json.readTree(new String(plain, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException broken) {
            // Without the cause: its message would quote the value.
            throw new IllegalStateException("personal field " + place + " was not written by this product");
        }
    }

    private static String place(String ref, int version, String role, String field) {
        return "personal_field:" + ref + ":" + version + ":" + role + ":" + field;
    }

    private record OpenField(String role, String name, JsonNode value) {}
}
