package io.beianflow;

import io.beianflow.process.Facts;
import io.beianflow.process.Variable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What a diagram of ours must look like: section 3 of the style page. Each method says in words what is wrong. */
final class DiagramRules {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ONE_VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern ONE_QUESTION =
            Pattern.compile("\\$\\{(?:!?(?<flag>\\w+)|(?<name>\\w+) == '[a-z-]+')}");
    private static final Pattern DAYS = Pattern.compile("P\\d+D");
    private static final String EVERY_BUSINESS_KEY = "#{execution.processBusinessKey}";
    private static final Set<String> GROUPS =
            Set.of("product", "tech", "legal", "security", "officer", "manager", "camunda-admin");
    private static final Set<String> FACTS = Arrays.stream(Facts.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Variable.class)
            .map(field -> {
                try {
                    return ((Variable<?>) field.get(null)).name();
                } catch (IllegalAccessException hidden) {
                    throw new AssertionError(hidden);
                }
            })
            .collect(Collectors.toSet());

    private final String fileName;
    private final BpmnModelInstance model;
    private final Predicate<String> isShippedProcess;

    DiagramRules(String fileName, BpmnModelInstance model, Predicate<String> isShippedProcess) {
        this.fileName = fileName;
        this.model = model;
        this.isShippedProcess = isShippedProcess;
    }

    /** All faults of the file, in the order of the rules. */
    List<String> faults() {
        return Stream.of(
                        processes(),
                        ids(),
                        labels(),
                        automaticTasks(),
                        scripts(),
                        userTasks(),
                        callActivities(),
                        multiInstances(),
                        boundaryEvents(),
                        timers(),
                        gateways(),
                        merges(),
                        drawing())
                .flatMap(faults -> faults)
                .toList();
    }

    private Stream<String> processes() {
        Collection<Process> processes = all(Process.class);
        if (processes.size() != 1) {
            return Stream.of("the file holds " + processes.size() + " processes, must be one");
        }
        Process process = processes.iterator().next();
        return Stream.of(
                        unless(
                                fileName.equals(process.getId() + ".bpmn"),
                                "the file is named '" + fileName + "', must be the process id '" + process.getId()
                                        + ".bpmn'"),
                        unless(process.isExecutable(), "the process is not executable"),
                        unless(
                                isDays(process.getCamundaHistoryTimeToLiveString()),
                                "historyTimeToLive is '" + process.getCamundaHistoryTimeToLiveString()
                                        + "', must be days such as P1830D"))
                .flatMap(fault -> fault);
    }

    private Stream<String> ids() {
        return Stream.concat(
                Stream.concat(all(FlowElement.class).stream(), all(Process.class).stream())
                        .filter(element -> !KEBAB.matcher(element.getId()).matches())
                        .map(element -> "'" + element.getId() + "' must be kebab-case"),
                all(FlowNode.class).stream()
                        .filter(node -> !node.getId().startsWith(prefix(node)))
                        .map(node -> "'" + node.getId() + "' must begin with '" + prefix(node) + "'"));
    }

    /** What an id begins with; activities are free: a verb and its object. */
    private String prefix(FlowNode node) {
        if (node instanceof StartEvent) {
            return "start-";
        }
        if (node instanceof EndEvent) {
            return "end-";
        }
        if (node instanceof BoundaryEvent) {
            return "timer-";
        }
        if (node instanceof ParallelGateway) {
            return forks(node) ? "fork-" : "join-";
        }
        if (node instanceof Gateway) {
            return forks(node) ? "gateway-" : "merge-";
        }
        return "";
    }

    private Stream<String> labels() {
        Stream<BaseElement> named = Stream.of(
                        all(Process.class).stream(),
                        all(Participant.class).stream(),
                        all(Lane.class).stream(),
                        all(MessageFlow.class).stream(),
                        all(FlowNode.class).stream().filter(node -> !(node instanceof ExclusiveGateway) || forks(node)),
                        all(SequenceFlow.class).stream().filter(this::answersAQuestion))
                .flatMap(elements -> elements);
        return Stream.concat(
                named.filter(element -> !isChinese(element.getAttributeValue("name")))
                        .map(element -> "'" + element.getId() + "' needs a label in Chinese, is '"
                                + element.getAttributeValue("name") + "'"),
                all(ExclusiveGateway.class).stream()
                        .filter(this::forks)
                        .filter(gateway ->
                                !Objects.toString(gateway.getName(), "").endsWith("？"))
                        .map(gateway -> "'" + gateway.getId() + "' must ask a question"));
    }

    private boolean answersAQuestion(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway && forks(flow.getSource());
    }

    private Stream<String> automaticTasks() {
        Stream<String> services = all(ServiceTask.class).stream()
                .flatMap(task -> Stream.concat(
                        delegate(task, task.getCamundaDelegateExpression()),
                        unless(
                                task.getCamundaClass() == null
                                        && task.getCamundaExpression() == null
                                        && task.getCamundaType() == null,
                                "'" + task.getId() + "' must have a delegate expression only")));
        Stream<String> decisions = all(BusinessRuleTask.class).stream()
                .flatMap(task -> Stream.concat(
                        delegate(task, task.getCamundaDelegateExpression()),
                        unless(
                                task.getCamundaDecisionRef() == null
                                        && task.getCamundaClass() == null
                                        && task.getCamundaExpression() == null
                                        && task.getCamundaType() == null,
                                "'" + task.getId() + "' must have a delegate expression only")));
        return Stream.concat(services, decisions);
    }

    private Stream<String> delegate(Activity task, @Nullable String expression) {
        String expected = "${" + delegateOf(task.getId()) + "}";
        return Stream.of(
                        unless(
                                expected.equals(expression),
                                "'" + task.getId() + "' calls " + expression + ", must be " + expected),
                        unless(task.isCamundaAsyncBefore(), "'" + task.getId() + "' needs a save point before it"),
                        unless(
                                extensions(task, CamundaFailedJobRetryTimeCycle.class)
                                        .anyMatch(cycle ->
                                                cycle.getTextContent().trim().matches("R\\d+/PT\\d+[SM]")),
                                "'" + task.getId() + "' needs a retry cycle such as R3/PT10S"))
                .flatMap(fault -> fault);
    }

    static String delegateOf(String id) {
        if (id.startsWith("remind-")) {
            return "remindDelegate";
        }
        if (id.startsWith("escalate-")) {
            return "escalateDelegate";
        }
        String camelCase = Pattern.compile("-(.)").matcher(id).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
        return camelCase + "Delegate";
    }

    private Stream<String> scripts() {
        return Stream.concat(
                Stream.concat(all(ScriptTask.class).stream(), all(CamundaScript.class).stream())
                        .map(script -> "no scripts: '" + owner(script) + "'"),
                all(SequenceFlow.class).stream()
                        .filter(flow -> flow.getConditionExpression() != null
                                && flow.getConditionExpression().getLanguage() != null)
                        .map(flow -> "no scripts: '" + flow.getId() + "'"));
    }

    private Stream<String> userTasks() {
        return all(UserTask.class).stream().flatMap(task -> Stream.of(
                        unless(
                                ("embedded:app:task-forms/" + task.getId()).equals(task.getCamundaFormKey()),
                                "'" + task.getId() + "' has the form key '" + task.getCamundaFormKey()
                                        + "', must be 'embedded:app:task-forms/" + task.getId() + "'"),
                        unless(
                                task.getCamundaAssignee() == null
                                        && task.getCamundaCandidateUsers() == null
                                        && task.getCamundaDueDate() == null
                                        && task.getCamundaFollowUpDate() == null,
                                "'" + task.getId() + "': people and dates are set by the application"),
                        task.getCamundaCandidateGroupsList().stream()
                                .filter(group -> !GROUPS.contains(group))
                                .map(group -> "'" + task.getId() + "': '" + group + "' is no group of ours"))
                .flatMap(fault -> fault));
    }

    private Stream<String> callActivities() {
        return all(CallActivity.class).stream().flatMap(call -> Stream.of(
                        unless(
                                isShippedProcess.test(call.getCalledElement()),
                                "'" + call.getId() + "' calls '" + call.getCalledElement()
                                        + "', which is no process of ours"),
                        unless(
                                "latest".equals(call.getCamundaCalledElementBinding()),
                                "'" + call.getId() + "' must bind the latest version"),
                        unless(
                                extensions(call, CamundaIn.class)
                                        .anyMatch(in -> EVERY_BUSINESS_KEY.equals(in.getCamundaBusinessKey())),
                                "'" + call.getId() + "' must pass the business key"),
                        unless(
                                extensions(call, CamundaIn.class).allMatch(in -> in.getCamundaVariables() == null),
                                "'" + call.getId() + "' must name the variables it passes"))
                .flatMap(fault -> fault));
    }

    private Stream<String> multiInstances() {
        return all(LoopCharacteristics.class).stream()
                .flatMap(loop -> loop instanceof MultiInstanceLoopCharacteristics parallel
                        ? multiInstance(parallel)
                        : Stream.of("'" + owner(loop) + "' repeats: use a gateway"));
    }

    private Stream<String> multiInstance(MultiInstanceLoopCharacteristics loop) {
        String task = owner(loop);
        return Stream.of(
                        unless(
                                loop.getCamundaCollection() == null && loop.getLoopDataInputRef() == null,
                                "'" + task + "' runs over a collection, which the engine would store: use a count"),
                        unless(
                                loop.getLoopCardinality() != null
                                        && readsAFact(loop.getLoopCardinality().getTextContent()),
                                "'" + task + "' must read its count from one known variable"),
                        unless(!loop.isSequential(), "'" + task + "' must be parallel"),
                        unless(
                                loop.isCamundaAsyncAfter() && loop.isCamundaExclusive(),
                                "'" + task + "' needs an exclusive save point after each instance"))
                .flatMap(fault -> fault);
    }

    private Stream<String> boundaryEvents() {
        return all(BoundaryEvent.class).stream()
                .filter(BoundaryEvent::cancelActivity)
                .map(event -> "'" + event.getId() + "' interrupts: a timer never decides");
    }

    private Stream<String> timers() {
        return all(TimerEventDefinition.class).stream()
                .filter(timer -> timer.getTimeDate() == null
                        || timer.getTimeDuration() != null
                        || timer.getTimeCycle() != null
                        || !readsAFact(timer.getTimeDate().getTextContent()))
                .map(timer -> "'" + owner(timer) + "' must read a date from one known variable");
    }

    private Stream<String> gateways() {
        Stream<String> conditions = all(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .flatMap(flow -> Stream.concat(
                        unless(
                                asksOneFact(flow.getConditionExpression().getTextContent()),
                                "'" + flow.getId() + "' asks "
                                        + flow.getConditionExpression().getTextContent()
                                        + ", must read one known variable"),
                        unless(
                                answersAQuestion(flow),
                                "'" + flow.getId() + "' has a condition but leaves no exclusive gateway")));
        Stream<String> answers = all(ExclusiveGateway.class).stream()
                .filter(this::forks)
                .flatMap(gateway -> all(SequenceFlow.class).stream()
                        .filter(flow -> gateway.equals(flow.getSource()))
                        .filter(flow -> flow.equals(gateway.getDefault()) == (flow.getConditionExpression() != null))
                        .map(flow -> "'" + flow.getId() + "' must have a condition or be the default, and not both"));
        Stream<String> kinds = all(Gateway.class).stream()
                .filter(gateway -> !(gateway instanceof ExclusiveGateway) && !(gateway instanceof ParallelGateway))
                .map(gateway -> "'" + gateway.getId() + "' is neither exclusive nor parallel");
        return Stream.of(conditions, answers, kinds).flatMap(faults -> faults);
    }

    /** Two ways into a task hide a merge; only a way back to a person's task is plain enough. */
    private Stream<String> merges() {
        return all(FlowNode.class).stream()
                .filter(node -> !(node instanceof Gateway) && !(node instanceof UserTask))
                .filter(node -> waysInto(node) > 1)
                .map(node -> "'" + node.getId() + "' has " + waysInto(node) + " ways in: put a gateway before it");
    }

    private Stream<String> drawing() {
        return Stream.concat(
                all(FlowNode.class).stream()
                        .filter(node -> node.getDiagramElement() == null)
                        .map(node -> "'" + node.getId() + "' is not drawn"),
                all(SequenceFlow.class).stream()
                        .filter(flow -> flow.getDiagramElement() == null)
                        .map(flow -> "'" + flow.getId() + "' is not drawn"));
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? Stream.empty()
                : element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    /** Id of the nearest element that has one which people know: a flow node. */
    private static String owner(ModelElementInstance part) {
        ModelElementInstance element = part;
        while (element != null && !(element instanceof FlowElement)) {
            element = element.getParentElement();
        }
        return element == null ? "?" : ((FlowElement) element).getId();
    }

    private boolean forks(FlowNode node) {
        return all(SequenceFlow.class).stream()
                        .filter(flow -> node.equals(flow.getSource()))
                        .count()
                > 1;
    }

    private long waysInto(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getTarget()))
                .count();
    }

    private static boolean isDays(@Nullable String text) {
        return text != null && DAYS.matcher(text).matches();
    }

    private static boolean isChinese(@Nullable String text) {
        return text != null && Chinese.isIn(text);
    }

    private boolean readsAFact(String expression) {
        Matcher matcher = ONE_VARIABLE.matcher(expression.trim());
        return matcher.matches() && isKnown(matcher.group(1));
    }

    /** Set by Java under the names of {@link Facts}, or handed over by a call activity of the same diagram. */
    private boolean isKnown(String variable) {
        return FACTS.contains(variable)
                || all(CamundaOut.class).stream().anyMatch(out -> variable.equals(out.getCamundaTarget()));
    }

    private boolean asksOneFact(String expression) {
        Matcher matcher = ONE_QUESTION.matcher(expression.trim());
        return matcher.matches()
                && isKnown(matcher.group("flag") == null ? matcher.group("name") : matcher.group("flag"));
    }

    private static Stream<String> unless(boolean fine, String fault) {
        return fine ? Stream.empty() : Stream.of(fault);
    }
}
