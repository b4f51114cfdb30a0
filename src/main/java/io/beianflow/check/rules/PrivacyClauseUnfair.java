package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "privacy-clause-unfair",
        reason = "RJ-033",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "个人信息保护法第十四条至第十九条、第二十四条、第四十七条",
        since = "2026.1")
@Component
final class PrivacyClauseUnfair implements Check {
    private static final Pattern UNFAIR =
            Pattern.compile("(?<!注销|注销后|注销即)(?:不支持|无法|不能|不予|不提供|恕不|不接受)[^,。;不]{0,8}(?:删除|注销|撤回|更正|查阅|关闭个性化)"
                    + "|(?:永久|无限期|永远)(?:保存|保留|存储|留存)"
                    + "|(?<!不以|不会|不得|不|未)默认(?:同意|勾选|开启并同意)"
                    + "|(?:无需|无须|不再|不必)(?:另行|再次|单独)?(?:征得|取得|征求|告知|通知)[^,。;]{0,8}(?:同意|用户|您|本人)?"
                    + "|(?:泄露|丢失|损失)[^,。;]{0,12}(?:概不负责|不承担任何)"
                    + "|(?:同意|授权)(?:后|之后)?(?:即|均)?(?:不可|不得|不能|无法)撤[回销]"
                    + "|(?:使用|访问|浏览|登录|注册|下载|安装)[^,。;更修]{0,12}(?:即|就|则|便)(?:视为|视同|表示|代表|等于|等同于)[^,。;更修]{0,10}(?:同意|接受|授权)(?![^。;]{0,6}(?:更新|修改|变更))"
                    + "|(?:撤回|注销|关闭)[^,。;]{0,8}(?:不予受理|不予支持|无效)");
    /** Where a law itself allows it, or the sentence forbids it. */
    private static final Pattern ALLOWED = Pattern.compile("法律|法规|依法|国家安全|公共|不会|不得|除外|匿名化");

    private final Documents documents;

    PrivacyClauseUnfair(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        Stream.of("privacy-policy", "user-agreement")
                .flatMap(type -> Prose.of(filing, documents, type).stream())
                .forEach(terms -> unfair(terms.plain())
                        .ifPresent(words -> terms.place(findings, words).report(words, words)));
    }

    static Optional<String> unfair(String plain) {
        Matcher words = UNFAIR.matcher(plain);
        while (words.find()) {
            if (!ALLOWED.matcher(Prose.sentence(plain, words.start(), words.end()))
                    .find()) {
                return Optional.of(words.group());
            }
        }
        return Optional.empty();
    }
}
