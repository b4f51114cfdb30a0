package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

@Rule(
        id = "flow-unconnected",
        reason = "RJ-013",
        severity = MAJOR,
        target = "/algorithm/flow",
        source = "S0：流程图应说明从输入到输出的运行逻辑",
        since = "2026.1")
@Component
final class FlowUnconnected implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<Algorithm.FlowStep> flow = filing.algorithm().flow();
        if (flow.isEmpty() || filing.isCancellation()) {
            return;
        }
        Map<String, Algorithm.FlowStep> steps = new LinkedHashMap<>();
        flow.forEach(step -> steps.putIfAbsent(step.id(), step));
        for (int i = 0; i < flow.size(); i++) {
            for (int k = 0; k < flow.get(i).next().size(); k++) {
                String to = flow.get(i).next().get(k).to();
                if (!steps.containsKey(to)) {
                    findings.at("/algorithm/flow/" + i + "/next/" + k + "/to")
                            .report(to, Label.of("flow.dangling", flow.get(i).name(), to));
                    return;
                }
            }
        }
        if (!reachesAnOutput(steps)) {
            findings.report(null, Label.of("flow.no-way"));
            return;
        }
        for (int i = 0; i < flow.size(); i++) {
            Algorithm.FlowStep step = flow.get(i);
            if (step.next().isEmpty() && !step.kind().equals("output") && flow.size() > 2) {
                findings.at("/algorithm/flow/" + i).as(MINOR).report(step.id(), Label.of("flow.dead-end", step.name()));
            }
        }
    }

    private static boolean reachesAnOutput(Map<String, Algorithm.FlowStep> steps) {
        Deque<String> open = new ArrayDeque<>();
        steps.values().stream().filter(step -> step.kind().equals("input")).forEach(step -> open.add(step.id()));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Algorithm.FlowStep step = Objects.requireNonNull(steps.get(open.remove()));
            if (step.kind().equals("output")) {
                return true;
            }
            step.next().stream()
                    .map(Algorithm.FlowStep.Next::to)
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return false;
    }
}
