package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names of people after a label, told from other words by their surname. */
@Component
final class PersonNames {
    private static final String END = "(?=$|[ ,。、;()])";
    private static final String DEED = "(?=批准|签发|签署|审批|组织|担任|牵头|确认|同意|主持|,|。|、|;|\\()";

    private final RulePack pack;

    PersonNames(RulePack pack) {
        this.pack = pack;
    }

    /**
     * Names in a form field or a table cell after the label, and in a sentence right behind it.
     *
     * @param label a regular expression without groups
     */
    List<String> after(String label, Sheet sheet) {
        String surnames = String.join("|", pack.words("surnames"));
        List<String> plain = new ArrayList<>(pack.words("surnames"));
        plain.removeAll(pack.words("surnames-ambiguous"));
        String plainSurnames = String.join("|", plain);
        String field = label + "(?:姓名)? ?(?:\\(签[名字]\\))? ?[: ] ?((?:" + surnames + ")[\\u4e00-\\u9fa5]{1,2})" + END;
        String prose = label + "(?:为|是|由|系)?((?:" + plainSurnames + ")[\\u4e00-\\u9fa5]{1,2}?)" + DEED;
        return Stream.concat(
                        AnyOf.of(List.of("(?m)" + field)).matcher(sheet.lines()).results(),
                        AnyOf.of(List.of(prose)).matcher(sheet.flat()).results())
                .map(name -> name.group(1))
                .toList();
    }
}
