package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "role-unlikely",
        reason = "RJ-024",
        severity = MAJOR,
        target = "/algorithm/role",
        source = "深度合成管理规定第二十三条；S2：按业务形态选择角色",
        since = "2026.1")
@Component
final class RoleUnlikely implements Check {

    private static final Pattern SUPPLIES = Pattern.compile(
            "(?:API|接口|SDK)(?:的)?(?:方式|形式)|(?:提供|开放|输出)[^,，。；;]{0,8}(?:API|接口|SDK|模型能力|技术能力)|开发者|企业客户|机构客户|下游|(?:集成|嵌入)(?:到|至|进|于)?(?:其|自有|自己|客户|企业)|接入方|调用方|客户(?:的)?(?:系统|产品|应用)|能力输出|B端|私有化部署|调用凭证",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SERVES = Pattern.compile(
            "(?:面向|服务(?:于)?|供|向)[^,，。；;]{0,12}(?:个人|公众|消费者|普通用户|C端|大众|网民|终端用户|最终用户)|个人(?:与[^,，。；;]{0,4})?用户|消费者(?:使用|打开|下载)|用户(?:打开|登录|下载|在)[^,，。；;]{0,8}(?:APP|小程序|网站|网页|公众号)|(?:APP|小程序|网站|公众号)(?:内|中|里|首页)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PEOPLE =
            Pattern.compile("个人用户|普通用户|消费者|社会公众|公众用户|C端|大众|网民|终端用户|最终用户", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENED = Pattern.compile(
            "(?:消费者|个人用户|普通用户|公众|用户)(?:直接)?(?:下载|打开|登录|安装)[^,，。；;]{0,10}(?:APP|小程序|网站|客户端|公众号)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_CLIENTS = Pattern.compile("企业|机构|客户|下游|接入方|调用方|开发者|厂商|合作方|伙伴|商家|单位");
    private static final int ENOUGH = 2;

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        boolean service = filing.technicalService() != null;
        // Pages of the wrong role are the business of role-contradicts-pages and role-page-mismatch.
        if (!filing.algorithm().isOf(Algorithm.GENERATION_SYNTHESIS)
                || filing.algorithm().role() == null
                || service == !filing.products().isEmpty()) {
            return;
        }
        Set<String> supplies = new LinkedHashSet<>();
        Set<String> serves = new LinkedHashSet<>();
        Map<String, String> texts = Descriptions.all(filing);
        texts.put(
                "/technicalService/clients",
                filing.at("/technicalService/clients").asText(""));
        texts.values().forEach(text -> {
            collect(SUPPLIES, text, supplies);
            collect(SERVES, text, serves);
        });
        boolean supporter = filing.algorithm().isTechnicalSupporter();
        Optional<String> own = supporter ? ofItsOwn(filing) : Optional.empty();
        if (own.isPresent()) {
            findings.report(filing.algorithm().role(), Label.of("role.technical-supporter"), own.get());
            return;
        }
        if (supporter && !serves.isEmpty() && serves.size() >= supplies.size()) {
            findings.report(filing.algorithm().role(), Label.of("role.technical-supporter"), String.join("、", serves));
        } else if (!supporter && supplies.size() >= ENOUGH && serves.isEmpty()) {
            findings.report(filing.algorithm().role(), Label.of("role.service-provider"), String.join("、", supplies));
        }
    }

    /** The clients of a supporter are people, or its users open its own product. */
    private static Optional<String> ofItsOwn(FilingPackage filing) {
        Stream<String> clients = Clauses.affirmed(
                        filing.at("/technicalService/clients").asText(""))
                .stream()
                .filter(clause -> PEOPLE.matcher(clause).find());
        Stream<String> opened = Stream.of("brief", "scenario", "mechanism")
                .flatMap(field ->
                        Clauses.affirmed(filing.at("/algorithm/" + field).asText("")).stream())
                .filter(clause -> OPENED.matcher(clause).find());
        return Stream.concat(clients, opened)
                .filter(clause -> !OF_CLIENTS.matcher(clause).find())
                .findFirst();
    }

    private static void collect(Pattern words, String text, Set<String> found) {
        for (String clause : Clauses.affirmed(text)) {
            Matcher word = words.matcher(clause);
            while (word.find()) {
                found.add(word.group());
            }
        }
    }
}
