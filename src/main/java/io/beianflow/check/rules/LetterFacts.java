package io.beianflow.check.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a commitment letter or an employment proof says about the algorithm security officer. */
final class LetterFacts {
    private static final String HAN = "[\\u4e00-\\u9fa5·]";
    private static final String EMPLOYER =
            "([\\u4e00-\\u9fa5()·A-Za-z0-9]{2,40}?(?:公司|研究院|研究所|中心|事务所|协会|基金会|大学|学院|医院|合作社|厂|出版社|报社|杂志社|电视台))";
    private static final Pattern PROOF_NAME =
            Pattern.compile("兹证明:?(" + HAN + "{2,4}?)(?=[(,]|系|同志|先生|女士|自\\d|于\\d|为我|在我|现任)|姓名:?(" + HAN
                    + "{2,4}?)(?=[,。;]|性别|部门|职务|岗位|工作单位|身份证|证件|$)");
    private static final Pattern LETTER_NAME = Pattern.compile("本人:?(" + HAN
            + "{2,4}?)(?=[(,]|现任|作为|系|担任|身份证)|算法安全(?:负责|责任)人(?:姓名)?:(" + HAN
            + "{2,4}?)(?=本(?:单位|公司|人)|[,。;]|统一|联系|主体|$)|承诺人(?:\\(签[名字]\\))?:(" + HAN + "{2,4}?)(?=单位|[,。;\\d]|日期|$)");
    private static final Pattern PROOF_EMPLOYER =
            Pattern.compile("(?:工作单位|任职单位|用人单位|所在单位|单位名称(?:\\(盖章\\))?):?" + EMPLOYER);
    private static final Pattern LETTER_EMPLOYER =
            Pattern.compile("(?:现任|就职于|任职于|供职于|受聘于|单位名称(?:\\(盖章\\))?:|主体名称:|作为|系)" + EMPLOYER);
    private static final Pattern PROOF_POST =
            Pattern.compile("(?:职务|现任职务|岗位|职位)(?:名称)?[:\\s]+([\\u4e00-\\u9fa5A-Za-z()/]{2,20})");
    private static final Pattern PROOF_DEPARTMENT =
            Pattern.compile("(?:所在|所属)?部门[:\\s]+([\\u4e00-\\u9fa5A-Za-z]{2,16})");
    private static final Pattern LETTER_POST =
            Pattern.compile("(?:现任|作为|担任|系)" + EMPLOYER + "的?([\\u4e00-\\u9fa5A-Za-z]{2,30}?)(?=[,。;(]|自\\d)");
    private static final Pattern DEPARTMENT_IN_POST = Pattern.compile("^(.{2,14}?(?:部|室|处|组))(?=.{2})");

    private LetterFacts() {}

    static Optional<String> proofName(String proof) {
        return first(PROOF_NAME, Prose.plain(proof));
    }

    static Optional<String> letterName(String letter) {
        return first(LETTER_NAME, Prose.plain(letter));
    }

    static Optional<String> proofEmployer(String proof) {
        return first(PROOF_EMPLOYER, Prose.plain(proof));
    }

    static Optional<String> letterEmployer(String letter) {
        return first(LETTER_EMPLOYER, Prose.plain(letter));
    }

    /** As it stands in its line or cell. */
    static Optional<String> proofPost(String proof) {
        return first(PROOF_POST, proof);
    }

    static Optional<String> proofDepartment(String proof) {
        return first(PROOF_DEPARTMENT, proof);
    }

    /** Department and post as one, as a sentence says them. */
    static Optional<String> letterPost(String letter) {
        Matcher post = LETTER_POST.matcher(Prose.plain(letter));
        return post.find() ? Optional.of(post.group(2)) : Optional.empty();
    }

    static Optional<String> letterDepartment(String letter) {
        return letterPost(letter).flatMap(post -> first(DEPARTMENT_IN_POST, post));
    }

    /** 自2024年6月3日起任职 */
    static Optional<WrittenDate> letterStart(String letter) {
        String plain = Prose.plain(letter);
        return WrittenDate.in(plain).stream()
                .filter(date -> plain.substring(Math.max(0, date.start() - 1), date.start())
                                .equals("自")
                        || plain.substring(Math.max(0, date.start() - 4), date.start())
                                .matches(".*(?:入职|任职|期限):?于?"))
                .filter(date -> plain.substring(date.end(), Math.min(plain.length(), date.end() + 12))
                        .matches("(?s)(?:起|入职|开始|担任|任).*|至今.*"))
                .findFirst();
    }

    /** The last date is the day of signing. */
    static Optional<WrittenDate> signedOn(String letter) {
        return WrittenDate.in(Prose.plain(letter)).stream().reduce((earlier, later) -> later);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return Optional.of(found.group(group).strip());
            }
        }
        return Optional.empty();
    }
}
