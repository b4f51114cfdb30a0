package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

@Rule(
        id = "flow-of-several-algorithms",
        reason = "RJ-022",
        severity = MAJOR,
        target = "/algorithm/flow",
        source = "一份备案对应一个算法；S3",
        since = "2026.1")
@Component
final class FlowOfSeveralAlgorithms implements Check {

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<Algorithm.FlowStep> flow = filing.algorithm().flow();
        Map<String, String> root = new LinkedHashMap<>();
        flow.forEach(step -> root.putIfAbsent(step.id(), step.id()));
        flow.forEach(step -> step.next().stream()
                .map(Algorithm.FlowStep.Next::to)
                .filter(root::containsKey)
                .forEach(to -> root.put(find(root, to), find(root, step.id()))));
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        flow.forEach(step -> kinds.computeIfAbsent(find(root, step.id()), any -> new HashSet<>())
                .add(step.kind()));
        long whole = kinds.values().stream()
                .filter(parts -> parts.contains("input") && parts.contains("output"))
                .count();
        if (whole > 1 && !filing.isCancellation()) {
            findings.report(whole, whole);
        }
    }

    private static String find(Map<String, String> root, String id) {
        String at = id;
        while (!Objects.equals(root.get(at), at)) {
            at = Objects.requireNonNull(root.get(at));
        }
        return at;
    }
}
