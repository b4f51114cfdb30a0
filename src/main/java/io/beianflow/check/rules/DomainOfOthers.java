package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "domain-of-others",
        reason = "RJ-089",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S4：跨平台复用材料应修改关键信息",
        since = "2026.1")
@Component
final class DomainOfOthers implements Check {
    private static final Pattern DOMAIN = Pattern.compile(
            "(?<![A-Za-z0-9.@-])(?:[A-Za-z]{3,6}://)?((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,40}[A-Za-z0-9])?\\.){1,4}(?:com|cn|net|org|example|io|top|vip|app|tech|info|cc|xyz|ai|shop|site|online|co))(?![A-Za-z0-9-]|\\.[A-Za-z])"
                    + "|[A-Za-z0-9._+-]+@((?:[A-Za-z0-9-]+\\.){1,4}[A-Za-z]{2,8})",
            Pattern.CASE_INSENSITIVE);

    private final OwnTexts texts;
    private final RulePack pack;

    DomainOfOthers(OwnTexts texts, RulePack pack) {
        this.texts = texts;
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Set<String> known = new HashSet<>();
        Map<String, String> told = Descriptions.everything(filing);
        OwnTexts.answers(filing).forEach((pointer, answer) -> {
            if (!told.containsKey(pointer)) {
                collect(answer, known);
            }
        });
        collect(texts.others(filing), known);
        // Without an address of its own nobody can tell whose the others are.
        if (known.stream().allMatch(this::isPublic)) {
            return;
        }
        Pattern business = AnyOf.of(pack.words("others-sentence"));
        Set<List<Object>> reported = new HashSet<>();
        told.forEach((pointer, text) -> {
            String flat = Flat.of(text);
            DOMAIN.matcher(flat)
                    .results()
                    .filter(found -> !known.contains(registered(found)) && !isPublic(registered(found)))
                    .filter(found -> !business.matcher(Flat.near(flat, found.start(), found.end()))
                            .find())
                    .findFirst()
                    .ifPresent(found -> findings.at(pointer).report(found.group(), Label.of("form"), found.group()));
        });
        for (Sheet sheet : texts.sheets(filing)) {
            Matcher found = DOMAIN.matcher(sheet.flat());
            while (found.find()) {
                String domain = registered(found);
                if (!known.contains(domain)
                        && !isPublic(domain)
                        && !business.matcher(Flat.near(sheet.flat(), found.start(), found.end()))
                                .find()
                        && reported.add(List.of(sheet.position(), domain))) {
                    sheet.in(findings).report(found.group(), sheet.label(), found.group());
                }
            }
        }
    }

    private boolean isPublic(String domain) {
        return pack.words("public-domains").stream()
                .anyMatch(open -> domain.equals(open) || domain.endsWith("." + open));
    }

    private static void collect(String flat, Set<String> known) {
        DOMAIN.matcher(flat).results().forEach(found -> known.add(registered(found)));
    }

    /** The part a company registers: the last two names, three under com.cn and its like. */
    private static String registered(MatchResult found) {
        String domain = (found.group(1) == null ? found.group(2) : found.group(1)).toLowerCase(Locale.ROOT);
        String[] names = domain.split("\\.", -1);
        boolean third = names.length > 2 && names[names.length - 2].matches("com|net|org|gov|edu|ac|co");
        int kept = third ? 3 : 2;
        return String.join(".", List.of(names).subList(Math.max(0, names.length - kept), names.length));
    }
}
