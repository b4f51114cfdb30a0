package io.beianflow.identity.engine;

import io.beianflow.company.Companies;
import io.beianflow.identity.Groups;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The people of an installation that has none yet: the demo users of the contract, or under profile {@code prod} the first
 * administrator from {@code beianflow.admin.user} and {@code beianflow.admin.password}.
 */
@Component
class FirstPeople {
    private static final String COMPANY = "demo";
    private static final String OTHER_COMPANY = "demo-b";
    private static final int SHORTEST_PASSWORD = 12;

    private final People people;
    private final Companies companies;
    private final Environment settings;
    private final MessageSource texts;

    FirstPeople(People people, Companies companies, Environment settings, MessageSource texts) {
        this.people = people;
        this.companies = companies;
        this.settings = settings;
        this.texts = texts;
    }

    void addIfNone() {
        if (!people.none()) {
            return;
        }
        if (settings.acceptsProfiles(Profiles.of("prod"))) {
            addAdministrator();
        } else {
            addDemoUsers();
        }
    }

    private void addAdministrator() {
        String user = settings.getProperty("beianflow.admin.user", "");
        String password = settings.getProperty("beianflow.admin.password", "");
        if (user.isBlank() || password.length() < SHORTEST_PASSWORD || password.equals(user)) {
            throw new IllegalStateException("nobody can log in yet: beianflow.admin.user must be set and"
                    + " beianflow.admin.password must have at least " + SHORTEST_PASSWORD
                    + " characters and differ from the name");
        }
        people.add(user, user, password, List.of(Groups.ADMIN));
    }

    private void addDemoUsers() {
        ensureCompany(COMPANY);
        ensureCompany(OTHER_COMPANY);
        for (String group : Groups.FILING) {
            addDemoUser(group, COMPANY, List.of(group));
        }
        addDemoUser("admin", COMPANY, List.of(Groups.ADMIN));
        addDemoUser("outsider", OTHER_COMPANY, List.of(Groups.PRODUCT, Groups.MANAGER));
    }

    private void ensureCompany(String id) {
        if (!companies.exists(id)) {
            companies.create(id, text("company." + id));
        }
    }

    private void addDemoUser(String id, String company, List<String> groups) {
        people.add(id, text("identity.user." + id), id, groups);
        people.mailAddress(id, id + "@" + company + ".example");
        people.join(id, company);
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.CHINESE);
    }
}
