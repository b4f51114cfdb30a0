package io.beianflow.paths;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Which sequence flows and boundary events the diagrams have, and which of them were walked. */
final class Coverage extends AbstractBpmnParseListener {
    private final Map<String, Set<String>> all = new TreeMap<>();
    private final Set<String> walked = ConcurrentHashMap.newKeySet();

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        String way = declare(scope, flow.getId());
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) token -> walked.add(way));
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl event) {
        String way = declare(scope, event.getId());
        event.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) token -> walked.add(way));
    }

    private String declare(ScopeImpl scope, String id) {
        String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
        all.computeIfAbsent(process, key -> new TreeSet<>()).add(id);
        return process + " " + id;
    }

    Set<String> processes() {
        return all.keySet();
    }

    /** Process and id of every flow and boundary event that no walk has taken. */
    List<String> missed() {
        return all.entrySet().stream()
                .flatMap(process -> process.getValue().stream().map(id -> process.getKey() + " " + id))
                .filter(way -> !walked.contains(way))
                .toList();
    }

    /** A line per process. */
    List<String> report() {
        return all.entrySet().stream()
                .map(process -> line(process.getKey(), process.getValue()))
                .toList();
    }

    private String line(String process, Collection<String> ways) {
        long taken =
                ways.stream().filter(id -> walked.contains(process + " " + id)).count();
        return String.format(
                Locale.ROOT,
                "%-22s %3d of %3d flows and boundary events walked (%d %%)",
                process,
                taken,
                ways.size(),
                100 * taken / ways.size());
    }
}
