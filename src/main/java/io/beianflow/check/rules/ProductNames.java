package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Products that texts name as their own and that the form does not have. */
@Component
final class ProductNames {
    private static final String FORM = "(?:APP|App|app|微信小程序|小程序|网站|平台|软件|客户端|应用|公众号)?";
    private static final String TERMS = "(?:用户服务|用户使用|用户注册|用户|服务|使用|隐私权?|隐私保护|个人信息保护|个人信息处理)(?:协议|政策|条款|规则|声明|指引)";
    /** A title line of the document. */
    private static final Pattern TITLE = Pattern.compile("^《?([^ 《》]{2,20}?)" + FORM + TERMS + "》?$");
    /** In the text: the reader is welcomed to it, its terms are quoted. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:《|欢迎(?:您|你)?(?:使用|来到|注册)[“\"「]?|感谢(?:您|你)?(?:选择|使用|信任)[“\"「]?)" + "([\\u4e00-\\u9fa5A-Za-z0-9]{2,14}?)"
                    + FORM + "(?:" + TERMS + "》|[”\"」]?(?:[!,。;(]|的?(?:产品|服务)))");

    private static final Pattern FIELD =
            Pattern.compile("(?m)(?:产品|应用|APP|小程序|网站|软件)名称 ?: ?([^ ,。;、:()]{2,20}?)" + FORM + "(?=$|[ ,。;、(])");
    /** Right after a mark or at the beginning: 某某APP和某某小程序提供…… */
    private static final Pattern BRANDED = Pattern.compile(
            "(?:^|[,。;、:“\"《(])([\\u4e00-\\u9fa5]{3,6}?)(?:APP|App|小程序)(?=(?:和|与|及|、)?[\\u4e00-\\u9fa5]{0,6}(?:小程序|网站|APP)?(?:提供|是一款|由|向您|为您|采用|收集))");

    private static final Pattern ORDINARY = Pattern.compile(
            "手机|移动|官方|各|两|三|其他|其它|安卓|系统|打开|下载|登录|使用|进入|通过|首页|形态|不|在|的|和|与|及|客户|对应|关联|合作|任何|多个|新|旧|主|副|办公|学习|业务|自有|所有|全部|名称|面向");
    private static final int BRAND = 2;
    private static final double ALIKE = 0.5;
    private static final int TITLE_LINES = 3;

    private final OwnTexts texts;
    private final RulePack pack;

    ProductNames(OwnTexts texts, RulePack pack) {
        this.texts = texts;
        this.pack = pack;
    }

    /**
     * A product the form does not have.
     *
     * @param foreign whether it is nothing like ours
     */
    record Mention(Sheet sheet, String name, boolean foreign) {}

    List<Mention> unknown(FilingPackage filing) {
        List<Mention> unknown = new ArrayList<>();
        List<String> own = own(filing);
        Set<List<Object>> seen = new HashSet<>();
        for (Sheet sheet : own.isEmpty() ? List.<Sheet>of() : texts.sheets(filing)) {
            for (String name : names(sheet)) {
                if (!isKnown(name, own) && seen.add(List.of(sheet.position(), name))) {
                    unknown.add(new Mention(sheet, name, own.stream().noneMatch(known -> isNear(name, known))));
                }
            }
        }
        return unknown;
    }

    private static List<String> names(Sheet sheet) {
        List<String> names = new ArrayList<>();
        if (sheet.number() == 1) {
            sheet.lines().lines().limit(TITLE_LINES).forEach(line -> {
                Matcher title = TITLE.matcher(line);
                if (title.find()) {
                    names.add(title.group(1));
                }
            });
        }
        NAMED.matcher(sheet.flat()).results().forEach(found -> names.add(found.group(1)));
        BRANDED.matcher(sheet.flat())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !ORDINARY.matcher(name).find())
                .forEach(names::add);
        FIELD.matcher(sheet.lines()).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static List<String> own(FilingPackage filing) {
        List<String> own = new ArrayList<>();
        filing.products().forEach(product -> {
            own.add(Flat.of(Objects.toString(product.name(), "")).replaceFirst("(?i)" + FORM + "$", ""));
            own.add(Flat.of(Objects.toString(product.address(), "")));
        });
        boolean incomplete = filing.products().stream().anyMatch(product -> Fields.isBlank(product.name()));
        own.removeIf(name -> incomplete || name.length() < BRAND);
        return own;
    }

    private boolean isKnown(String name, List<String> own) {
        return pack.words("any-product").stream().anyMatch(name::contains)
                || own.stream().anyMatch(known -> known.contains(name) || name.contains(known));
    }

    /** The same brand or half of the characters. */
    private static boolean isNear(String name, String own) {
        return name.startsWith(own.substring(0, Math.min(BRAND, own.length()))) || Flat.likeness(name, own) >= ALIKE;
    }
}
