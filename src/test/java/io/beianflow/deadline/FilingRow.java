package io.beianflow.deadline;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A filing to hang clocks and notices on. */
final class FilingRow {
    private FilingRow() {}

    static String add(JdbcClient jdbc, int number) {
        return add(jdbc, number, "acme");
    }

    /** Of acme or other. */
    static String add(JdbcClient jdbc, int number, String company) {
        String ref = "F-2026-%06d".formatted(number);
        jdbc.sql(
                        "insert into filing.company (id, name) values ('acme', '示例公司'), ('other', '另一公司') on conflict do nothing")
                .update();
        jdbc.sql("""
                insert into filing.filing (ref, company, status, stage, round, rule_pack, data_version, created_by,
                                           created_at, updated_at)
                values (?, ?, 'preparing', 'intake', 1, '2026.1', 1, 'product', now(), now())
                """).params(ref, company).update();
        return ref;
    }
}
