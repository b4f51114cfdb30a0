package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Rule;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "machine-text-in-document",
        reason = "RJ-083",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；用AI生成而未核改的痕迹",
        since = "2026.1")
@Component
final class MachineTextInDocument extends RemnantInDocument {
    private static final Pattern LEFT = Pattern.compile(
            "作为(?:一个|一名|一款)?(?:AI|人工智能)(?:语言)?(?:大?模型|助手|助理)(?=,|我|,?(?:我)?无法)|我(?:是|只是)(?:一个|一名)?(?:AI|人工智能)(?:语言)?(?:模型|助手)"
                    + "|以下(?:是|为)(?:为您|根据您|按照您|我为)|根据您(?:的(?:要求|需求|描述|提示)|提供的)|希望(?:以上|这些|这份|本)(?:内容|信息|回答|报告)?(?:能)?对您有(?:所)?帮助"
                    + "|(?:如|如果|若)(?:您)?(?:需要?|有)(?:进一步|其他|更多)?(?:的)?(?:修改|调整|补充|细化|扩写|润色)[^。]{0,12}(?:请|可以?)(?:随时)?(?:告诉|告知)我|请(?:随时)?告诉我(?:您|,|如果|是否)"
                    + "|当然(?:可以)?[!,](?:以下|下面|这是|我)|好的,(?:以下|下面|这是|我(?:将|会|来))|我(?:将|来|可以)(?:为您|帮您)(?:撰写|生成|起草|继续)|(?:字数|篇幅)(?:限制|所限),?(?:以上|此处|仅)"
                    + "|截至我的(?:知识|训练)|我的(?:知识|训练数据)(?:截止|更新)|(?:我)?无法(?:访问|获取)(?:实时|您的)|抱歉,我(?:无法|不能)|是否需要我(?:继续|进一步|补充)|重新生成回答|复制代码|继续生成"
                    + "|AsanAI|Certainly!|Hereis(?:the|a)|Ihopethis|languagemodel,I",
            Pattern.CASE_INSENSITIVE);

    MachineTextInDocument(OwnTexts texts) {
        super(texts);
    }

    @Override
    Optional<String> remnant(Sheet sheet) {
        return LEFT.matcher(sheet.flat()).results().map(MatchResult::group).findFirst();
    }
}
