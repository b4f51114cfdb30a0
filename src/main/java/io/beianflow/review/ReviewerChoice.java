package io.beianflow.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.correction.CorrectionNotices;
import io.beianflow.filing.Contributions;
import io.beianflow.filing.Filing;
import io.beianflow.filing.FilingData;
import io.beianflow.filing.Track;
import io.beianflow.identity.Groups;
import io.beianflow.identity.Members;
import io.beianflow.process.DecisionTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which groups review: those who returned last time, else whom the decision table {@code reviewers} names, never preparers alone. */
@Component
class ReviewerChoice {
    private static final List<String> SUBSTITUTES = List.of(Groups.LEGAL, Groups.TECH, Groups.SECURITY, Groups.PRODUCT);

    private final FilingData data;
    private final Contributions contributions;
    private final CorrectionNotices notices;
    private final DecisionTables tables;
    private final Members members;

    ReviewerChoice(
            FilingData data,
            Contributions contributions,
            CorrectionNotices notices,
            DecisionTables tables,
            Members members) {
        this.data = data;
        this.contributions = contributions;
        this.notices = notices;
        this.tables = tables;
        this.members = members;
    }

    /** Group to reason, in the order of the table. */
    Map<String, String> of(Filing filing, Track at, List<ReviewRequest> last) {
        return eligible(filing, at, wanted(filing, at, last));
    }

    /** Group to reason: those who returned last time; legal alone after the officer's return; else the decision table. */
    private Map<String, String> wanted(Filing filing, Track at, List<ReviewRequest> last) {
        Map<String, String> groups = new LinkedHashMap<>();
        last.stream()
                .filter(request -> "returned".equals(request.opinion()))
                .forEach(request -> groups.put(request.group(), request.why()));
        if (groups.isEmpty() && !last.isEmpty()) {
            last.stream()
                    .filter(request -> request.group().equals(Groups.LEGAL))
                    .forEach(request -> groups.put(request.group(), request.why()));
        }
        if (groups.isEmpty()) {
            tables.evaluate("reviewers", inputs(filing, at))
                    .forEach(match -> groups.put(String.valueOf(match.get("group")), String.valueOf(match.get("why"))));
        }
        return groups;
    }

    private Map<String, Object> inputs(Filing filing, Track at) {
        JsonNode content = data.impersonal(filing.ref());
        boolean correcting = at.correcting();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("stage", correcting ? "correction" : at.name());
        inputs.put("category", filing.category());
        inputs.put("biometrics", content.at("/algorithm/data/biometrics").asBoolean(false));
        inputs.put(
                "thirdPartyModel",
                content.at("/algorithm/model/source").asText("").equals("third-party-api"));
        inputs.put(
                "legalAnswered",
                correcting && notices.answeredBy(filing.ref(), at.stage().id(), at.round(), Groups.LEGAL));
        return inputs;
    }

    /** Puts another group in the place of one whose every member prepared. */
    private Map<String, String> eligible(Filing filing, Track at, Map<String, String> wanted) {
        Set<String> preparers =
                contributions.preparers(filing.ref(), at.name(), at.stage().id(), at.round());
        Map<String, String> groups = new LinkedHashMap<>();
        wanted.forEach((group, why) -> groups.put(
                hasOtherEyes(group, filing.company(), preparers)
                        ? group
                        : substitute(filing.company(), preparers, wanted.keySet(), groups.keySet(), group),
                why));
        return groups;
    }

    private String substitute(
            String company, Set<String> preparers, Set<String> wanted, Set<String> chosen, String group) {
        List<String> others = new ArrayList<>(SUBSTITUTES);
        others.removeAll(wanted);
        others.removeAll(chosen);
        return others.stream()
                .filter(other -> hasOtherEyes(other, company, preparers))
                .findFirst()
                .orElse(group);
    }

    private boolean hasOtherEyes(String group, String company, Set<String> preparers) {
        return members.of(group, company).stream().anyMatch(person -> !preparers.contains(person));
    }
}
