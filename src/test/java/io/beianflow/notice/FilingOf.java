package io.beianflow.notice;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filing to hang notices on. */
final class FilingOf {
    private static final AtomicInteger NUMBER = new AtomicInteger(700_000);

    private FilingOf() {}

    /** A new filing of a company, which is added when it is new. */
    static String company(JdbcClient jdbc, String company) {
        String ref = "F-2026-%06d".formatted(NUMBER.incrementAndGet());
        jdbc.sql("insert into filing.company (id, name) values (?, '示例公司') on conflict do nothing")
                .param(company)
                .update();
        jdbc.sql("""
                insert into filing.filing (ref, company, status, stage, round, rule_pack, data_version, created_by,
                                           created_at, updated_at)
                values (?, ?, 'preparing', 'intake', 1, '2026.1', 1, 'product', now(), now())
                """).params(ref, company).update();
        return ref;
    }
}
