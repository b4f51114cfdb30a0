package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "another-genre-in-form",
        reason = "RJ-088",
        severity = MAJOR,
        target = "/algorithm",
        source = "S3：技术、法务各写一段的拼贴痕迹",
        since = "2026.1")
@Component
final class AnotherGenreInForm implements Check {
    private static final Pattern CHATTY = Pattern.compile("小姐姐|超好用|超级好用|亲们|宝子|家人们|啦[!！。]|哦[!！。~]|呢[!！~]|最终解释权");

    private static final Pattern SELVES = Pattern.compile("我司|我公司|本公司|我方|我院|笔者|贵司");

    private final RulePack pack;

    AnotherGenreInForm(RulePack pack) {
        this.pack = pack;
    }

    /** Words of a contract, a bid or an advertisement in the description of an algorithm. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        Pattern genre = AnyOf.of(pack.words("another-genre"));
        Descriptions.ofAlgorithm(filing).forEach((pointer, text) -> {
            String flat = Phrases.flat(text);
            long kinds = genre.matcher(flat)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .count();
            String words = Stream.of(genre, CHATTY, SELVES)
                    .flatMap(pattern -> pattern.matcher(flat).results().map(MatchResult::group))
                    .distinct()
                    .collect(Collectors.joining("、"));
            long chatty = CHATTY.matcher(flat).results().count();
            long selves = SELVES.matcher(flat)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .count();
            if (kinds > 1 || chatty > 0 || kinds + selves > 2) {
                findings.at(pointer).report(words, words);
            } else if (selves > 1) {
                findings.at(pointer).as(MINOR).report(words, words);
            }
        });
    }
}
