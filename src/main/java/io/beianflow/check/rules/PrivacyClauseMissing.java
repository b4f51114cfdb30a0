package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.check.Severity;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "privacy-clause-missing",
        reason = "RJ-033",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "个人信息保护法第十四条至第十七条、第四十四条至第五十条；S1",
        since = "2026.1")
@Component
final class PrivacyClauseMissing implements Check {
    private static final List<String> CLAUSES = List.of(
            "collected",
            "purpose",
            "consent",
            "withdrawal",
            "retention",
            "access",
            "deletion",
            "sharing",
            "minors",
            "contact");
    /** RJ-033 names notice, consent, opt-out, deletion and complaint. */
    private static final Set<String> ALWAYS = Set.of("collected", "consent", "withdrawal", "deletion", "contact");

    private static final int MANY = 3;
    private static final Pattern CHANNEL = Pattern.compile(
            "\\d{3,4}-\\d{7,8}|(?<!\\d)1[3-9]\\d{9}|[48]00-?\\d{3}-?\\d{4}|[48]00\\d-\\d{3}-\\d{3}|(?<!\\d)(?:0\\d{2,3})?\\d{7,8}(?!\\d)|[\\w.-]+@[\\w.-]+|[“\"「《\\[]|入口|在线客服|客服中心|页面|设置|我的|帮助与|信箱");

    /** That use counts as consent is not how a user is asked. */
    private static final Pattern BY_USE = Pattern.compile("[^。;]*(?:视为|视同)[^。;]*");

    private final Documents documents;
    private final RulePack pack;

    PrivacyClauseMissing(Documents documents, RulePack pack) {
        this.documents = documents;
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        boolean minors = !Boolean.FALSE.equals(filing.algorithm().minorsReachable());
        for (Prose.Read policy : Prose.of(filing, documents, "privacy-policy")) {
            List<String> missing = missing(policy.plain(), minors);
            missing.forEach(clause -> policy.place(findings)
                    .as(severity(clause, missing))
                    .report(policy.material().file(), Label.of("clause." + clause)));
        }
    }

    /** Clauses that a policy in plain text lacks. */
    List<String> missing(String policy, boolean minors) {
        List<String> missing = new ArrayList<>();
        for (String clause : CLAUSES) {
            if (!has(clause, policy) && (minors || !clause.equals("minors"))) {
                missing.add(clause);
            }
        }
        return missing;
    }

    private boolean has(String clause, String policy) {
        String told = clause.equals("consent") ? BY_USE.matcher(policy).replaceAll("") : policy;
        boolean named = Words.any(pack, "privacy-" + clause).matcher(told).find();
        return named && (!clause.equals("contact") || CHANNEL.matcher(policy).find());
    }

    static Severity severity(String clause, List<String> missing) {
        return ALWAYS.contains(clause) || missing.size() >= MANY ? MAJOR : MINOR;
    }
}
