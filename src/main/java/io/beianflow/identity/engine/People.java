package io.beianflow.identity.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Adds people and groups to the engine's identity service. */
@Component
class People {
    private final IdentityService engine;

    People(IdentityService engine) {
        this.engine = engine;
    }

    boolean none() {
        return engine.createUserQuery().count() == 0;
    }

    void add(String id, String name, String password, List<String> groups) {
        User person = engine.newUser(id);
        person.setFirstName(name);
        person.setLastName("");
        person.setPassword(password);
        engine.saveUser(person);
        groups.forEach(group -> engine.createMembership(id, group));
    }

    void mailAddress(String id, String address) {
        User person = engine.createUserQuery().userId(id).singleResult();
        person.setEmail(address);
        engine.saveUser(person);
    }

    void join(String id, String company) {
        engine.createTenantUserMembership(company, id);
    }

    void ensureGroup(String id, String name) {
        if (engine.createGroupQuery().groupId(id).count() > 0) {
            return;
        }
        Group group = engine.newGroup(id);
        group.setName(name);
        group.setType("WORKFLOW");
        engine.saveGroup(group);
    }
}
