package io.beianflow.company;

import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The companies this installation serves. The engine's tenants mirror them, so both know the same ids. */
@Component
public class Companies {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int LONGEST_NAME = 100;

    private final JdbcClient database;
    private final IdentityService engine;

    Companies(JdbcClient database, IdentityService engine) {
        this.database = database;
        this.engine = engine;
    }

    /** Whether a company of this id is served here. */
    public boolean exists(String id) {
        return find(id).isPresent();
    }

    /** The name people read; 404 for an unknown id. */
    public String name(String id) {
        return find(id).map(Company::name).orElseThrow(() -> Refusal.notFound(id));
    }

    /** All companies in the order of their ids. */
    public List<Company> all() {
        return database.sql("select id, name from filing.company order by id")
                .query(Company.class)
                .list();
    }

    /** Adds a company and its tenant; 422 for an id or name of the wrong shape, 409 when the id is taken. */
    @Transactional
    public Company create(String id, String name) {
        if (!ID.matcher(id).matches()) {
            throw Refusal.invalid(List.of(Fault.at("/id", "company-id-shape", id)));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid(List.of(Fault.at("/name", "company-name-length", LONGEST_NAME)));
        }
        int added = database.sql("insert into filing.company (id, name) values (?, ?) on conflict do nothing")
                .params(id, name)
                .update();
        if (added == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "company-exists", id);
        }
        Company company = new Company(id, name);
        mirror(company);
        return company;
    }

    /** Gives every company the tenant that it lacks, for instance after a restore of our tables alone. */
    @Transactional
    public void mirrorAll() {
        all().forEach(this::mirror);
    }

    private void mirror(Company company) {
        if (engine.createTenantQuery().tenantId(company.id()).count() > 0) {
            return;
        }
        Tenant tenant = engine.newTenant(company.id());
        tenant.setName(company.name());
        engine.saveTenant(tenant);
    }

    private Optional<Company> find(String id) {
        return database.sql("select id, name from filing.company where id = ?")
                .param(id)
                .query(Company.class)
                .optional();
    }
}
