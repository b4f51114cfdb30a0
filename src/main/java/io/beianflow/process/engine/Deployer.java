package io.beianflow.process.engine;

import io.beianflow.process.HouseTasks;
import io.beianflow.process.TaskWork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.application.ProcessApplicationInterface;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelParseException;
import org.camunda.bpm.spring.boot.starter.event.PostDeployEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each file of {@code beianflow.processes.location} on its own, and only when it has changed. A file that does not do is refused
 * with its name, the element and the reason, and the version that runs goes on; without such a version the start-up stops.
 */
@Component
class Deployer {
    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);

    private final RepositoryService repository;
    private final ResourcePatternResolver files;
    private final ObjectProvider<TaskWork> works;
    private final ApplicationContext beans;
    private final String location;

    Deployer(
            RepositoryService repository,
            ResourcePatternResolver files,
            ObjectProvider<TaskWork> works,
            ApplicationContext beans,
            @Value("${beianflow.processes.location}") String location) {
        this.repository = repository;
        this.files = files;
        this.works = works;
        this.beans = beans;
        this.location = location.contains(":") ? location : "file:" + location;
    }

    @EventListener
    void deploy(PostDeployEvent started) {
        ProcessApplicationInterface application = beans.getBean(ProcessApplicationInterface.class);
        for (Resource file : diagramsAndTables()) {
            String name = Objects.requireNonNull(file.getFilename());
            List<String> faults = deploy(application, name, bytes(file));
            if (!faults.isEmpty()) {
                refuse(name, faults);
            }
        }
    }

    private void refuse(String name, List<String> faults) {
        String reasons = String.join("; ", faults);
        if (!isRunning(name)) {
            throw new IllegalStateException(name + " is refused and no earlier version runs: " + reasons);
        }
        LOG.error("{} is refused, the version that runs stays. Mend the file and start again: {}", name, reasons);
    }

    private List<String> deploy(ProcessApplicationInterface application, String name, byte[] content) {
        try {
            List<String> faults = name.endsWith(".bpmn") ? unknownElements(content) : List.of();
            if (faults.isEmpty()) {
                repository
                        .createDeployment(application.getReference())
                        .name(name)
                        .enableDuplicateFiltering(true)
                        .resumePreviousVersions()
                        .addInputStream(name, new ByteArrayInputStream(content))
                        .deploy();
            }
            return faults;
        } catch (ParseException notExecutable) {
            return notExecutable.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(problem ->
                            (problem.getMainElementId() == null ? "" : "element '" + problem.getMainElementId() + "': ")
                                    + problem.getMessage() + " (line " + problem.getLine() + ")")
                    .toList();
        } catch (ModelParseException | ProcessEngineException broken) {
            return List.of(reason(broken));
        }
    }

    /** What the engine would only notice when an instance gets there: a task nobody knows, a delegate that does not exist. */
    private List<String> unknownElements(byte[] content) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        Set<String> tasks = works.stream().map(TaskWork::taskKey).collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        model.getModelElementsByType(UserTask.class).stream()
                .filter(task ->
                        !tasks.contains(task.getId()) && !HouseTasks.keys().contains(task.getId()))
                .forEach(task -> faults.add("element '" + task.getId() + "': no such task is known; known are "
                        + tasks.stream().sorted().toList()));
        model.getModelElementsByType(ServiceTask.class)
                .forEach(task -> check(task.getId(), task.getCamundaDelegateExpression(), faults));
        model.getModelElementsByType(BusinessRuleTask.class)
                .forEach(task -> check(task.getId(), task.getCamundaDelegateExpression(), faults));
        return faults;
    }

    private void check(String element, @Nullable String expression, List<String> faults) {
        String bean = expression == null ? "" : expression.replaceAll("^[$#]\\{\\s*|\\s*}$", "");
        if (!beans.containsBean(bean) || !beans.isTypeMatch(bean, JavaDelegate.class)) {
            faults.add("element '" + element + "': there is no delegate '" + bean + "'");
        }
    }

    private boolean isRunning(String name) {
        return repository
                                .createProcessDefinitionQuery()
                                .processDefinitionResourceName(name)
                                .count()
                        + repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionResourceName(name)
                                .count()
                > 0;
    }

    private List<Resource> diagramsAndTables() {
        try {
            List<Resource> found = new ArrayList<>();
            found.addAll(Arrays.asList(files.getResources(location + "/*.dmn")));
            found.addAll(Arrays.asList(files.getResources(location + "/*.bpmn")));
            found.sort(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
            if (found.isEmpty()) {
                throw new IllegalStateException("No diagrams in " + location + " (beianflow.processes.location)");
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + location + " (beianflow.processes.location)", unreadable);
        }
    }

    private static byte[] bytes(Resource file) {
        try (var stream = file.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    private static String reason(Throwable broken) {
        Throwable root = broken;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
