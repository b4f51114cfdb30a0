package io.beianflow.check;

import io.beianflow.intake.Algorithm;
import java.util.List;
import java.util.Map;

/** What the declared fields of application say about permits and people (domain 4.4). */
final class Scenario {
    private static final String NONE = "none";
    /** In the order of the table; a field names its sector openly or is not taken to mean it. */
    private static final List<Map.Entry<String, List<String>>> SECTORS = List.of(
            Map.entry("finance", List.of("金融", "证券", "保险", "信贷", "理财")),
            Map.entry("news", List.of("新闻")),
            Map.entry("publication", List.of("出版")),
            Map.entry("audio-visual", List.of("视听")),
            Map.entry("culture", List.of("网络文化", "网络表演", "网络音乐", "网络游戏")));

    private static final List<String> WORKERS = List.of("worker", "labour", "劳动者", "骑手", "司机", "配送员", "外卖员", "员工");

    private Scenario() {}

    static String sector(Algorithm algorithm) {
        return SECTORS.stream()
                .filter(sector -> algorithm.fields().stream()
                        .anyMatch(field -> sector.getValue().stream().anyMatch(field::contains)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NONE);
    }

    static boolean dispatchesWorkers(Algorithm algorithm) {
        String subjects = String.valueOf(algorithm.categoryDetails().get("decision.subjects"));
        return algorithm.isOf(Algorithm.DISPATCH_DECISION) && WORKERS.stream().anyMatch(subjects::contains);
    }
}
