package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "risk-control-vague",
        reason = "RJ-030",
        severity = MAJOR,
        target = "/algorithm/risks/*/control",
        source = "S3：防控措施写明责任人、触发条件、处置动作和记录",
        since = "2026.1")
@Component
final class RiskControlVague implements Check {
    private static final Pattern TRIGGER =
            Pattern.compile("\\d|[一二两三四五六七八九十百]+(?:次|分钟|小时|个|天|日|%)|超过|低于|高于|达到|一旦|发现|命中|触发|出现|收到|超限|异常时|每[日天周月季年次]");
    private static final Pattern ACTION = Pattern.compile(
            "停|拦截|删除|下架|拒绝|复核|处置|阻断|关闭|修复|通知|过滤|加密|回退|回滚|整改|限制|审核|屏蔽|封禁|隐去|脱敏|改写|切换|退回|告警|报警|移送|上报|重[检算新训]|转人工|人工|冻结|禁言|剔除|清除|丢弃|恢复|放宽|收紧|扩容|隔离|锁定|约谈|警告|延长|核查|核实|降级|熔断|调整|入库|报警|吊销|不得(?:发|上线)|不予|限流|限期");
    private static final Pattern RECORD = Pattern.compile(
            "记录|记入|台账|登记|日志|留痕|存档|归档|备查|审计|工单|留存|写入|载入|填写|填报|出具|签字|《[^》]{2,20}》|[周月日]报|报表|纪要|案卷|存证|编号|证据");
    private static final Pattern EMPTY_PHRASE = Pattern.compile(
            "加强(?:管理|监管|监督|防范|培训)|定期(?:检查|排查|巡查|审查)|建立健全|不断完善|切实|高度重视|严格(?:管理|把关|落实|遵守)|积极(?:配合|应对)|进一步|做好.{0,6}工作|有效(?:防范|控制|降低)");

    /** Promises a time without naming one. */
    private static final Pattern SOME_TIME = Pattern.compile("及时|尽快|适时|必要时|视情况|定期|不定期|加强|酌情");

    private static final Pattern QUANTITY = Pattern.compile("\\d|[一二两三四五六七八九十百]+(?:次|分钟|小时|个|天|日|%)|每[日天周月季年次]");

    private final Evasion evasion;

    RiskControlVague(RulePack pack) {
        this.evasion = new Evasion(pack);
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        List<Algorithm.Risk> risks = filing.algorithm().risks();
        for (int i = 0; i < risks.size(); i++) {
            String control = risks.get(i).control();
            // An excuse is the business of algorithm-answer-evaded.
            boolean told = control != null && !Fields.isBlank(control) && !evasion.isEvasive(control);
            if (told && isVague(Objects.requireNonNull(control))) {
                findings.at("/algorithm/risks/" + i + "/control").report(control, i + 1);
            }
        }
    }

    static boolean isVague(String control) {
        int missing = 0;
        for (Pattern element : List.of(TRIGGER, ACTION, RECORD)) {
            missing += element.matcher(control).find() ? 0 : 1;
        }
        boolean phrase = EMPTY_PHRASE.matcher(control).find();
        boolean someTime =
                SOME_TIME.matcher(control).find() && !QUANTITY.matcher(control).find();
        return missing >= 2 || (missing == 1 && (phrase || someTime));
    }
}
