package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "claim-exaggerated",
        reason = "RJ-047",
        severity = MINOR,
        target = "/",
        source = "S1：材料真实，不夸大；广告法第九条",
        since = "2026.1")
@Component
final class ClaimExaggerated implements Check {

    private static final Pattern PERFECT = Pattern.compile(
            "(?:100(?:\\.0+)?%|百分之百|百分百|百分之一百)(?:的)?(?:准确|正确|精准|安全|无误|可靠|识别|拦截|避免|防住|杜绝)|(?:准确|正确|识别|拦截|精准|防御|安全)(?:率|度|性)?(?:高达|达到|达|为|是)?(?:了)?(?:100(?:\\.0+)?%|百分之百|百分百)");

    private static final Pattern DENIED =
            Pattern.compile("(?:不(?!断|仅|同|良|当|适|法)|无法|不能|难以|并非|禁止|避免|防止|未(?!成年)|不得|严禁|“|用语|字样)[^,，。；;]{0,10}$");

    /** 国家级 is what some places are called. */
    private static final String OFFICIAL = "(?!自然|风景|森林|湿地|地质|新区|经济|高新|开发区|文物|非物质|非遗|公园|标准|贫困)";

    private final Supplier<Pattern> absurd;
    private final Supplier<Pattern> boastful;

    ClaimExaggerated(RulePack pack) {
        absurd = pack.each(words -> Pattern.compile(PERFECT.pattern() + "|"
                + Clauses.anyOf(words.words("claims-absurd")).pattern()));
        boastful = pack.each(words -> Pattern.compile(
                "(?:" + Clauses.anyOf(words.words("claims-boastful")).pattern() + ")" + OFFICIAL));
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        Descriptions.everything(filing).forEach((pointer, text) -> {
            String absurdity = claim(absurd.get(), text);
            String boast = claim(boastful.get(), text);
            if (absurdity != null) {
                findings.at(pointer).as(MAJOR).report(absurdity, absurdity);
            } else if (boast != null) {
                findings.at(pointer).report(boast, boast);
            }
        });
    }

    static @Nullable String claim(Pattern claims, String text) {
        String normal = Clauses.normal(text);
        Matcher claim = claims.matcher(normal);
        while (claim.find()) {
            if (!DENIED.matcher(normal.substring(0, claim.start())).find()) {
                return claim.group();
            }
        }
        return null;
    }
}
