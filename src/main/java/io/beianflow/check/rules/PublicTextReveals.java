package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Masked;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "public-text-reveals",
        reason = "RJ-018",
        severity = MINOR,
        target = "/materials/*/file",
        source = "S0：公示内容不含商业秘密；由人判断，本规则只提示",
        since = "2026.1")
@Component
final class PublicTextReveals implements Check {
    private static final List<String> PUBLIC_FIELDS = List.of("principle", "mechanism", "scenario", "purpose");
    private static final String PERSON = "person";
    private static final Map<String, Pattern> SECRETS = new LinkedHashMap<>();

    static {
        put(
                "key",
                "\\bsk-[A-Za-z0-9]{12,}|\\bAKIA[0-9A-Z]{12,}|(?:api[_-]?key|secret|access[_-]?token|密钥|口令|密码)(?:是|为|[:=])+[A-Za-z0-9_\\-]{6,}");
        put("prompt", "(?:系统|内置|完整)?提示词(?:模板|原文|内容)?(?:是|为|如下|[:=])|system\\s?prompt|You are an?\\b|[“\"「]你是一[个名位]");
        put(
                "code",
                "\\bdef \\w+\\(|\\bimport [a-z]\\w+|\\bSELECT\\b.{1,80}\\bFROM\\b|\\bpublic (?:static|class)\\b|\\breturn [a-z_]+|\\bfor\\s?\\(|git(?:lab|hub)?\\.[a-z.]+/\\w+|\\w+\\.(?:py|java|cpp|ipynb|ckpt|safetensors)\\b");
        put(
                "address",
                "\\b(?:10(?:\\.\\d{1,3}){3}|192\\.168(?:\\.\\d{1,3}){2}|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d{1,3}){2})\\b|jdbc:|mysql://|redis://");
        put(
                "parameter",
                "(?:权重|系数|占比|学习率|衰减因子|惩罚因子|正则项|隐藏层|网络层数|注意力头|批大小|训练轮数|嵌入维度|温度参数|采样温度|learning[_ ]?rate|dropout|batch[_ ]?size|epochs?|top[_-]?[pk]|temperature|hidden[_ ]?size)[^。;,\\n]{0,10}?\\d[\\d.]*|[A-Za-z_]{2,}\\s?=\\s?[\\d.]+\\s?[*×]|\\d\\.\\d+\\s?[*×]\\s?[A-Za-z_\\u4e00-\\u9fa5]|[*×]\\s?0\\.\\d");
        put(
                "price",
                "(?:采购|成本|单价|报价|结算|合同金额|费用|计费|调用费)[^。;\\n]{0,16}?\\d[\\d.,]*(?:万|亿)?元|每(?:百万|千|万)?(?:token|次|字|条)[^。;\\n]{0,6}?\\d[\\d.]*元|\\d[\\d.]*元/(?:百万|千|万)?(?:token|次|条)");
        put(PERSON, "(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{9}[\\dXx](?!\\d)");
    }

    private final Documents documents;

    PublicTextReveals(Documents documents) {
        this.documents = documents;
    }

    private static void put(String kind, String pattern) {
        SECRETS.put(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        List<Prose.Read> contents = Prose.of(filing, documents, "public-content");
        for (Prose.Read content : contents) {
            String text = joined(content.text());
            SECRETS.keySet()
                    .forEach(kind -> revealed(kind, text).ifPresent(words -> content.place(findings, Prose.plain(words))
                            .report(words, Label.of("secret." + kind), words)));
        }
        if (contents.isEmpty()) {
            for (String field : PUBLIC_FIELDS) {
                String text = Prose.normal(filing.at("/algorithm/" + field).asText(""));
                SECRETS.keySet()
                        .forEach(kind -> revealed(kind, text).ifPresent(words -> findings.at("/algorithm/" + field)
                                .report(words, Label.of("secret." + kind), words)));
            }
        }
    }

    static Optional<String> revealed(String kind, String text) {
        Matcher secret = SECRETS.getOrDefault(kind, Pattern.compile("(?!)")).matcher(text);
        return secret.find()
                ? Optional.of(PERSON.equals(kind) ? Masked.number(secret.group()) : secret.group())
                : Optional.empty();
    }

    /** A line break inside a Chinese sentence is no blank. */
    private static String joined(String text) {
        return text.replaceAll("(?<=[^\\x00-\\x7f])\\s*\\R\\s*|\\s*\\R\\s*(?=[^\\x00-\\x7f])", "");
    }
}
