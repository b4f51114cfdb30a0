package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.check.Severity;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "institution-incomplete",
        reason = "RJ-039",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；S1：制度写明范围、职责、步骤、时限和记录",
        since = "2026.1")
@Component
final class InstitutionIncomplete implements Check {
    static final String SCOPE = "scope";
    static final String OWNER = "owner";
    static final String STEPS = "steps";
    static final String TIME = "time";
    static final String RECORD = "record";
    static final String MATTER = "matter";
    /** 相关部门负责 names nobody. */
    private static final Pattern NOBODY = Pattern.compile("(?:相关|有关|各|责任)(?:部门|人员|单位|岗位|方)[^,。;]{0,8}?(?:负责|牵头|主管)");

    private static final Pattern OWNED = Pattern.compile(
            "负责|责任人|职责分工|签署|签发|批准|组长|牵头|主管|由[^,。;]{1,16}?(?:部|处|科|室|组|岗|员|人|经理|总监|团队|中心|办公室|委员会)|(?:部|处|科|室|组|岗|员|人|经理|委员会|中心)[^,。;]{0,8}?(?:提出|审核|处置|执行|受理|判定|认定|核查|监测|值守|查看|签发|批准|检查|报告|上报|启动|响应|采取|登记|完成|值班|抽查|巡查|组织|评估|会同|汇报|主持|认定)");
    private static final Pattern LIMIT = Pattern.compile(
            "(?<!\\d)\\d{1,3}(?:\\.\\d)?个?(?:秒|分钟|小时|日(?!志)|天|工作日|周|月(?!\\d)|年(?!\\d))|[一二两三四五六七八九十半]+个?(?:分钟|小时|日内|天|工作日|个月|周|年|季度)|每(?:日|天|周|月|季|半年|年|班|个工作日)|当日|当天|立即|即时|实时|次日");
    private static final Map<String, Pattern> LABELS = labels();
    private static final Pattern ANY_LABEL = Pattern.compile("\\p{IsHan}{2,10}:");
    private static final int FEW = 3;

    private final Institutions institutions;
    private final RulePack pack;

    private static Map<String, Pattern> labels() {
        Map<String, Pattern> labels = new LinkedHashMap<>();
        labels.put(OWNER, Pattern.compile("(?:职责|责任)(?:分工|划分|人)?[:：]"));
        labels.put(STEPS, Pattern.compile("(?:工作|处置|处理|实施|操作)(?:步骤|流程|程序)[:：]"));
        labels.put(TIME, Pattern.compile("时限(?:要求)?[:：]"));
        labels.put(RECORD, Pattern.compile("(?:记录|台账|归档)\\p{IsHan}{0,5}[:：]"));
        return labels;
    }

    InstitutionIncomplete(Institutions institutions, RulePack pack) {
        this.institutions = institutions;
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        institutions
                .of(filing)
                .ifPresent(statement -> Institutions.REQUIRED.forEach(kind -> {
                    String text = statement.texts().getOrDefault(kind, "");
                    // Less than that is the business of institution-missing.
                    if (text.length() >= pack.threshold("institution-characters")) {
                        List<String> lacking = new ArrayList<>(lacking(kind, text));
                        unlabelled(kind, statement.texts()).stream()
                                .filter(element -> !lacking.contains(element))
                                .forEach(lacking::add);
                        Severity severity = severity(lacking, text);
                        lacking.forEach(element -> statement
                                .first()
                                .place(findings)
                                .as(severity)
                                .report(
                                        statement.first().material().file(),
                                        Label.of("institution." + kind),
                                        Label.of("element." + element)));
                    }
                }));
    }

    /** What the other three say under a label of its own and this one does not, or without any figure. */
    static List<String> unlabelled(String kind, Map<String, String> texts) {
        String text = texts.getOrDefault(kind, "");
        List<String> lacking = new ArrayList<>();
        LABELS.forEach((element, label) -> {
            boolean others = Institutions.REQUIRED.stream()
                    .filter(other -> !other.equals(kind))
                    .allMatch(other ->
                            label.matcher(texts.getOrDefault(other, "")).find());
            Matcher here = label.matcher(text);
            boolean labelled = false;
            boolean empty = false;
            while (here.find()) {
                labelled = true;
                String rest = text.substring(here.end());
                Matcher next = ANY_LABEL.matcher(rest);
                String told = next.find() ? rest.substring(0, next.start()) : rest;
                empty |= element.equals(TIME) && !LIMIT.matcher(told).find();
            }
            if (empty || (others && !labelled)) {
                lacking.add(element);
            }
        });
        return lacking;
    }

    /** Elements that the text of an institution does not have. */
    List<String> lacking(String kind, String text) {
        Map<String, Boolean> elements = new LinkedHashMap<>();
        elements.put(MATTER, Words.any(pack, "matter-" + kind).matcher(text).find());
        // What is monitored is its scope.
        elements.put(
                SCOPE,
                kind.equals(Institutions.MONITORING)
                        || Words.any(pack, "institution-scope").matcher(text).find());
        elements.put(OWNER, OWNED.matcher(NOBODY.matcher(text).replaceAll("")).find());
        elements.put(STEPS, describesSteps(text));
        elements.put(TIME, LIMIT.matcher(text).find());
        elements.put(RECORD, Words.any(pack, "institution-record").matcher(text).find());
        List<String> lacking = new ArrayList<>();
        elements.forEach((element, there) -> {
            if (!there) {
                lacking.add(element);
            }
        });
        return lacking;
    }

    private boolean describesSteps(String text) {
        long actions =
                pack.words("institution-action").stream().filter(text::contains).count();
        return actions >= FEW || (actions > 0 && text.matches("(?s).*(?:步骤|流程|程序|首先|然后|第一步|逐级|依次).*"));
    }

    /** One gap in an otherwise concrete text is minor; the scope often follows from the title. */
    Severity severity(List<String> lacking, String text) {
        long gaps = lacking.stream().filter(element -> !element.equals(SCOPE)).count();
        boolean vague = Words.any(pack, "vague").matcher(text).find();
        return gaps >= 2 || (gaps == 1 && vague) ? MAJOR : MINOR;
    }
}
