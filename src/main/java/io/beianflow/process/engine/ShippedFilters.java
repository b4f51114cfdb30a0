package io.beianflow.process.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filters Tasklist begins with: mine, claimable, due soon, overdue, all. Made where they are absent; what people changed stays. Every
 * group may read all filters (see the grants of the identity module).
 */
@Component
@Order
class ShippedFilters implements ApplicationRunner {
    private static final long LOCK = 0x62_65_69_61_6e_31_31L;

    private final FilterService filters;
    private final TaskService tasks;
    private final MessageSource texts;
    private final JdbcClient database;

    ShippedFilters(FilterService filters, TaskService tasks, MessageSource texts, JdbcClient database) {
        this.filters = filters;
        this.tasks = tasks;
        this.texts = texts;
        this.database = database;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, index) -> LOCK)
                .single();
        ensure("mine", 1, "#1f5f5b", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        ensure(
                "claimable",
                2,
                "#3a6ea5",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .taskUnassigned());
        ensure("soon", 3, "#8a5a00", tasks.createTaskQuery().followUpBeforeExpression("${now()}"));
        ensure("overdue", 4, "#a32a22", tasks.createTaskQuery().dueBeforeExpression("${now()}"));
        ensure("all", 5, "#53635f", tasks.createTaskQuery());
    }

    private void ensure(String id, int priority, String colour, TaskQuery query) {
        String name = text(id, Locale.CHINESE);
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(properties(id, priority, colour));
        filters.saveFilter(filter);
    }

    private Map<String, Object> properties(String id, int priority, String colour) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", text(id, Locale.ENGLISH));
        properties.put("priority", priority);
        properties.put("color", colour);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(Map.of("name", "ref", "label", text("ref", Locale.CHINESE))));
        return properties;
    }

    private String text(String id, Locale locale) {
        return texts.getMessage("forms.filter." + id, null, locale);
    }
}
