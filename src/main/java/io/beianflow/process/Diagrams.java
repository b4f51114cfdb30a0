package io.beianflow.process;

import io.beianflow.identity.EngineRights;
import io.beianflow.process.Outline.Element;
import io.beianflow.process.Outline.Kind;
import io.beianflow.process.Outline.Way;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the deployed diagrams; a new version is seen from the next question on. */
@Component
public class Diagrams {
    private final RepositoryService repository;
    private final EngineRights rights;
    private final Map<String, Outline> known = new ConcurrentHashMap<>();

    Diagrams(RepositoryService repository, EngineRights rights) {
        this.repository = repository;
        this.rights = rights;
    }

    /** The newest version; empty if no such process is deployed. */
    public Optional<Outline> of(String process) {
        return rights.unchecked(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .withoutTenantId()
                        .latestVersion()
                        .singleResult())
                .map(definition -> known.computeIfAbsent(definition.getId(), id -> read(definition))));
    }

    private Outline read(ProcessDefinition definition) {
        BpmnModelInstance diagram = repository.getBpmnModelInstance(definition.getId());
        List<Element> elements = diagram.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof BoundaryEvent))
                .map(node -> element(node, diagram))
                .toList();
        return new Outline(definition.getKey(), label(definition.getName()), definition.getVersion(), elements);
    }

    private static Element element(FlowNode node, BpmnModelInstance diagram) {
        CallActivity call = node instanceof CallActivity calling ? calling : null;
        return new Element(
                node.getId(),
                label(node.getName()),
                kind(node),
                node.getParentElement() instanceof SubProcess around ? around.getId() : null,
                node.getOutgoing().stream().map(flow -> way(node, flow)).toList(),
                node.getIncoming().size(),
                call == null ? null : call.getCalledElement(),
                call == null ? Map.of() : in(call),
                call == null ? Map.of() : out(call),
                diagram.getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo().equals(node) && has(event, TimerEventDefinition.class))
                        .flatMap(event -> event.getOutgoing().stream())
                        .map(flow -> flow.getTarget().getId())
                        .toList());
    }

    private static Kind kind(FlowNode node) {
        if (node instanceof EndEvent end) {
            return end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance)
                    ? Kind.TERMINATION
                    : Kind.END;
        }
        if (node instanceof Task) {
            return node instanceof UserTask ? Kind.USER_TASK : Kind.AUTOMATIC;
        }
        return node instanceof StartEvent
                ? Kind.START
                : node instanceof CallActivity
                        ? Kind.CALL
                        : node instanceof SubProcess
                                ? Kind.SUB_PROCESS
                                : node instanceof ExclusiveGateway
                                        ? Kind.CHOICE
                                        : node instanceof ParallelGateway ? Kind.PARALLEL : Kind.OTHER;
    }

    private static boolean has(BoundaryEvent event, Class<?> definition) {
        return event.getEventDefinitions().stream().anyMatch(definition::isInstance);
    }

    private static Way way(FlowNode from, SequenceFlow flow) {
        boolean otherwise = from instanceof ExclusiveGateway choice && flow.equals(choice.getDefault());
        return new Way(flow.getTarget().getId(), label(flow.getName()), condition(flow), otherwise);
    }

    private static @Nullable String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? null
                : flow.getConditionExpression().getTextContent().strip().replaceAll("^[$#]\\{\\s*|\\s*}$", "");
    }

    private static Map<String, String> in(CallActivity call) {
        Map<String, String> handed = new LinkedHashMap<>();
        for (CamundaIn in : extensions(call, CamundaIn.class)) {
            if (in.getCamundaTarget() != null) {
                handed.put(
                        in.getCamundaTarget(),
                        in.getCamundaSource() != null
                                ? in.getCamundaSource()
                                : in.getCamundaSourceExpression().replaceAll("^[$#]\\{\\s*|\\s*}$", ""));
            }
        }
        return handed;
    }

    private static Map<String, String> out(CallActivity call) {
        Map<String, String> handed = new LinkedHashMap<>();
        for (CamundaOut out : extensions(call, CamundaOut.class)) {
            if (out.getCamundaTarget() != null && out.getCamundaSource() != null) {
                handed.put(out.getCamundaTarget(), out.getCamundaSource());
            }
        }
        return handed;
    }

    private static <T extends BpmnModelElementInstance> Collection<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements().getChildElementsByType(type);
    }

    private static String label(@Nullable String name) {
        return Objects.requireNonNullElse(name, "").strip();
    }
}
