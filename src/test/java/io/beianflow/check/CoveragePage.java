package io.beianflow.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code docs/coverage.md}: for each reason of the catalogue the rules that find it and the tests that prove it. */
final class CoveragePage {
    /** What no rule on a package can see: the process, its tasks and its clocks prove it. */
    private static final Map<String, String> PROVED_ELSEWHERE = Map.of(
            "RJ-087", "每次重新提交都运行全部规则 · every resubmission runs every rule: `FilingJourneyIT`",
            "RJ-090", "任务 · task `place-filing-number`: `FilingJourneyIT`, `TimersIT`",
            "RJ-091", "任务 · tasks `record-filing-number`, `place-filing-number`: `FilingJourneyIT`",
            "RJ-092", "时钟 · clock `change-filing`: `ClocksTest`",
            "RJ-093", "时钟 · clock `cancellation-filing`: `ClocksTest`");

    private final RuleCatalogue rules;
    private final RejectionCatalogue reasons;
    private final Map<String, Set<String>> tests = new LinkedHashMap<>();

    CoveragePage(
            RuleCatalogue rules, RejectionCatalogue reasons, Map<String, List<RuleExamples.Example>> examplesByArea) {
        this.rules = rules;
        this.reasons = reasons;
        examplesByArea.forEach((area, examples) -> examples.forEach(example ->
                tests.computeIfAbsent(example.rule(), rule -> new TreeSet<>()).add(area)));
    }

    /** Reasons that a package can show and no rule finds yet. */
    List<String> open() {
        return reasons.all().stream()
                .filter(reason -> ofPackage(reason) && rulesOf(reason).isEmpty())
                .map(RejectionCatalogue.Reason::id)
                .toList();
    }

    String text() {
        StringBuilder page = new StringBuilder();
        page.append("# 退回原因的覆盖 · Coverage of the reasons for a return\n\n")
                .append("由退回原因目录、规则和测试例子生成，请勿手工修改；"
                        + "`./mvnw test -Dtest=CoverageTest -Dbeianflow.docs.write=true` 重新生成。\n")
                .append("Generated from catalogue, rules and examples; do not edit.\n\n")
                .append("| 方式 Detection | 原因 Reasons | 已覆盖 Covered | 未覆盖 Open |\n|---|---|---|---|\n");
        for (String detection : List.of("auto", "heuristic", "human")) {
            List<RejectionCatalogue.Reason> all = reasons.all().stream()
                    .filter(reason -> reason.detection().equals(detection) && !isElsewhere(reason))
                    .toList();
            List<String> uncovered = all.stream()
                    .filter(reason -> !reason.isForPeople() && rulesOf(reason).isEmpty())
                    .map(RejectionCatalogue.Reason::id)
                    .toList();
            page.append("| %s | %d | %d | %s |%n"
                    .formatted(
                            detection,
                            all.size(),
                            all.size() - uncovered.size(),
                            uncovered.isEmpty() ? "—" : String.join(", ", uncovered)));
        }
        page.append("\n不含大类 RJ-001、012、028、044、061（不单独检查）和 RJ-087、090–093（由流程和时钟证明）。\n")
                .append(
                        "Without the classes RJ-001, 012, 028, 044, 061, which are tags, and RJ-087, 090–093, which processes and clocks prove.\n\n")
                .append("| 原因 Reason | 方式 Detection | 规则 Rules | 测试 Tests |\n|---|---|---|---|\n");
        reasons.all().forEach(reason -> page.append(row(reason)));
        return page.toString();
    }

    private String row(RejectionCatalogue.Reason reason) {
        List<String> found = rulesOf(reason);
        List<String> proofs = new ArrayList<>();
        if (PROVED_ELSEWHERE.containsKey(reason.id())) {
            proofs.add(PROVED_ELSEWHERE.get(reason.id()));
        }
        if (reason.isForPeople()) {
            proofs.add("核对清单 · checklist: `MockReviewTest`");
        }
        found.stream()
                .flatMap(rule -> tests.getOrDefault(rule, Set.of()).stream())
                .distinct()
                .sorted()
                .forEach(area -> proofs.add("`" + area + "`"));
        return "| %s %s<br>%s | %s | %s | %s |%n"
                .formatted(
                        reason.id(),
                        reason.chinese(),
                        reason.english(),
                        reason.detection(),
                        found.isEmpty()
                                ? ofPackage(reason) ? "**尚无 · none yet**" : "—"
                                : found.stream().map(rule -> "`" + rule + "`").collect(Collectors.joining("<br>")),
                        proofs.isEmpty() ? "—" : String.join("<br>", proofs));
    }

    private List<String> rulesOf(RejectionCatalogue.Reason reason) {
        return rules.rules().stream()
                .filter(rule -> rule.reason().equals(reason.id()))
                .map(Rule::id)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean ofPackage(RejectionCatalogue.Reason reason) {
        return !reason.detection().equals("human") && !isElsewhere(reason);
    }

    private static boolean isElsewhere(RejectionCatalogue.Reason reason) {
        return reason.isUmbrella() || PROVED_ELSEWHERE.containsKey(reason.id());
    }
}
