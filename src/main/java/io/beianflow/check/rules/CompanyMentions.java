package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** CompanyMentions named in texts, and whether a filing has a reason to name them. */
@Component
final class CompanyMentions {
    private static final Pattern NAME = Pattern.compile(
            "[\\u4e00-\\u9fa5A-Za-z0-9()·]{2,30}?(?:有限责任公司|股份有限公司|有限公司|集团公司)(?:[\\u4e00-\\u9fa5]{2,8}分公司)?");
    private static final Pattern KIND = Pattern.compile("(?:有限责任公司|股份有限公司|有限公司|集团公司)(?:[\\u4e00-\\u9fa5]{2,8}分公司)?$");
    private static final int BRAND = 2;
    private static final int AGREED = 3;
    private static final int TYPING_ERRORS = 2;
    private static final double ALIKE = 0.8;

    private final OwnTexts texts;
    private final RulePack pack;

    CompanyMentions(OwnTexts texts, RulePack pack) {
        this.texts = texts;
        this.pack = pack;
    }

    /**
     * A company named on a page.
     *
     * @param labelled in a place for the name of the subject: a form field, the signature block
     */
    record Mention(Sheet sheet, String name, boolean labelled, int from, int to) {
        String sentence() {
            return Flat.sentence(sheet.flat(), from, to);
        }
    }

    List<Mention> mentions(Sheet sheet) {
        List<Mention> mentions = new ArrayList<>();
        Matcher found = NAME.matcher(sheet.flat());
        while (found.find()) {
            int start = found.start() + start(found.group());
            String name = sheet.flat().substring(start, found.end()).replaceFirst("^\\)", "");
            boolean labelled = labelBefore()
                    .matcher(sheet.flat().substring(Math.max(0, start - 24), start))
                    .find();
            if (KIND.matcher(name).replaceFirst("").length() >= BRAND) {
                mentions.add(new Mention(sheet, name, labelled, start, found.end()));
            }
        }
        return mentions;
    }

    /** Whether it is the subject, misspelt, of old or of another place. */
    boolean isVariant(String name, FilingPackage filing) {
        String subject = Flat.of(Objects.toString(filing.subject().name(), ""));
        if (subject.length() <= BRAND || name.equals(subject)) {
            return false;
        }
        return brand(name).equals(brand(subject))
                || Flat.likeness(core(name), core(subject)) >= ALIKE
                || (Math.max(name.length(), subject.length()) * (1 - Flat.likeness(name, subject)) <= TYPING_ERRORS
                        && core(name).length() >= BRAND
                        && Flat.likeness(brand(name), brand(subject)) > 0);
    }

    boolean isSubject(String name, FilingPackage filing) {
        String subject = Flat.of(Objects.toString(filing.subject().name(), ""));
        return !subject.isEmpty() && (name.equals(subject) || name.endsWith(subject));
    }

    /** CompanyMentions of the form and of contracts, licences and proofs: whoever is named there may be named elsewhere. */
    Set<String> known(FilingPackage filing) {
        Set<String> known = new LinkedHashSet<>();
        OwnTexts.answers(filing).values().forEach(answer -> collect(answer, known));
        collect(texts.others(filing), known);
        return known;
    }

    /** The one name that all documents with a place for it have, where none has the form's: then the form is wrong. */
    Optional<String> insteadOfSubject(FilingPackage filing) {
        List<Mention> labelled = texts.sheets(filing).stream()
                .flatMap(sheet -> mentions(sheet).stream())
                .filter(Mention::labelled)
                .toList();
        Set<String> names = new LinkedHashSet<>();
        labelled.forEach(mention -> names.add(mention.name()));
        long documents = labelled.stream()
                .map(mention -> mention.sheet().position())
                .distinct()
                .count();
        boolean agreed = names.size() == 1 && documents >= AGREED;
        return agreed && names.stream().noneMatch(name -> isSubject(name, filing))
                ? names.stream().findFirst()
                : Optional.empty();
    }

    static boolean isKnown(String name, Set<String> known) {
        return known.stream().anyMatch(one -> name.endsWith(one) || one.endsWith(name));
    }

    private void collect(String flat, Set<String> known) {
        Matcher found = NAME.matcher(flat);
        while (found.find()) {
            known.add(found.group().substring(start(found.group())));
        }
    }

    /** Where the name begins in a run of characters that may begin with the words before it. */
    private int start(String run) {
        int labels = label(run);
        String rest = run.substring(labels);
        Matcher place = region().matcher(rest);
        int start = -1;
        while (place.find()) {
            boolean nested = start >= 0 && place.start() - start <= 3;
            start = nested ? start : place.start();
        }
        if (start < 0) {
            Matcher word = lead().matcher(rest);
            start = 0;
            while (word.find() && rest.length() - word.end() > 6) {
                start = word.end();
            }
        }
        return labels + start;
    }

    private int label(String run) {
        Matcher inside = AnyOf.of(List.of(labels())).matcher(run);
        int end = 0;
        while (inside.find()) {
            end = inside.end();
        }
        return end;
    }

    private String labels() {
        return "(?:" + String.join("|", pack.words("subject-labels")) + ")(?:\\((?:盖章|公章|章|签章|全称)\\))*[:为是]?";
    }

    private Pattern labelBefore() {
        return AnyOf.of(List.of(labels() + "$"));
    }

    private Pattern region() {
        String places = String.join("|", pack.words("provinces")) + "|" + String.join("|", pack.words("cities"));
        return AnyOf.of(List.of("(?<!\\()(?:" + places + ")"));
    }

    private Pattern lead() {
        return AnyOf.of(List.of("(?:" + String.join("|", pack.words("company-lead")) + ")(?!技术|科技|信息|网络|软件|有限)"));
    }

    String core(String name) {
        String bare = KIND.matcher(name).replaceFirst("");
        String local = bare.replaceAll("\\([^)]*\\)", "");
        Matcher place = region().matcher(local);
        return place.lookingAt() ? local.substring(place.end()).replaceFirst("^[省市区县]", "") : local;
    }

    private String brand(String name) {
        String core = core(name);
        // A province before the city.
        String bare = core(core);
        return bare.substring(0, Math.min(BRAND, bare.length()));
    }
}
