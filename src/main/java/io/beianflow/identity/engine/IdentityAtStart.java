package io.beianflow.identity.engine;

import io.beianflow.company.Companies;
import io.beianflow.identity.Groups;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings companies, groups, rights and the first people into the engine, before anything else runs at the start. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class IdentityAtStart implements ApplicationRunner {
    /** Any number that nothing else locks on: two nodes that start together take turns. */
    private static final long LOCK = 0x62_65_69_61_6e_30_32L;

    private final JdbcClient database;
    private final Companies companies;
    private final People people;
    private final Rights rights;
    private final FirstPeople firstPeople;
    private final MessageSource texts;

    IdentityAtStart(
            JdbcClient database,
            Companies companies,
            People people,
            Rights rights,
            FirstPeople firstPeople,
            MessageSource texts) {
        this.database = database;
        this.companies = companies;
        this.people = people;
        this.rights = rights;
        this.firstPeople = firstPeople;
        this.texts = texts;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, index) -> LOCK)
                .single();
        companies.mirrorAll();
        for (String group : Groups.ALL) {
            people.ensureGroup(group, texts.getMessage("identity.group." + group, null, Locale.CHINESE));
        }
        rights.ensure();
        firstPeople.addIfNone();
    }
}
