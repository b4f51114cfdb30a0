package io.beianflow.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An ICP filing or licence number, or a licence for value-added telecom services, of the right shape.
 *
 * @param canonical no spaces, half width, upper case, 号 present
 * @param kind what it was given for
 * @param province the sign such as 京; null for a licence that covers several provinces
 * @param number the digits of the subject
 * @param item the number after the dash; null if there is none
 */
public record IcpNumber(
        String canonical,
        Kind kind,
        @Nullable String province,
        String number,
        @Nullable String item) {
    /** Bracketed signs of the domain page included: 川 for 蜀, 贵 for 黔, 云 for 滇, 秦 for 陕, 甘 for 陇. */
    private static final String PROVINCE = "([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀川黔贵滇云藏陕秦陇甘青宁新])";

    private static final Pattern FILING =
            Pattern.compile(PROVINCE + "ICP备([0-9]{10}|[0-9]{8})号(?:-([0-9]{1,3})([AXK]?))?");
    private static final Pattern LICENCE = Pattern.compile(PROVINCE + "ICP证([0-9]{6,8})号(?:-([0-9]{1,3}))?");
    private static final Pattern TELECOM = Pattern.compile(PROVINCE + "?(A2|B1\\.B2|B1|B2)-([0-9]{8,9})号?");

    /** What a number was given for. */
    public enum Kind {
        /** 主体备案号 */
        FILING_SUBJECT("filing-subject"),
        /** 网站备案号 */
        FILING_WEBSITE("filing-website"),
        FILING_APP("filing-app"),
        FILING_MINI_PROGRAM("filing-mini-program"),
        FILING_QUICK_APP("filing-quick-app"),
        /** ICP 经营许可证 */
        LICENCE("licence"),
        /** 增值电信业务经营许可证 */
        TELECOM_LICENCE("telecom-licence");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        /** An ICP filing of any level, not a licence. */
        public boolean isFiling() {
            return this != LICENCE && this != TELECOM_LICENCE;
        }
    }

    /** Normalises, then reads; empty for null and for any other shape. */
    public static Optional<IcpNumber> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String number = Normal.form(text);
        return filing(number).or(() -> licence(number)).or(() -> telecomLicence(number));
    }

    private static Optional<IcpNumber> filing(String text) {
        return match(FILING, text).map(m -> new IcpNumber(text, level(m.group(4)), m.group(1), m.group(2), m.group(3)));
    }

    private static Kind level(@Nullable String suffix) {
        if (suffix == null) {
            return Kind.FILING_SUBJECT;
        }
        return switch (suffix) {
            case "A" -> Kind.FILING_APP;
            case "X" -> Kind.FILING_MINI_PROGRAM;
            case "K" -> Kind.FILING_QUICK_APP;
            default -> Kind.FILING_WEBSITE;
        };
    }

    private static Optional<IcpNumber> licence(String text) {
        return match(LICENCE, text).map(m -> new IcpNumber(text, Kind.LICENCE, m.group(1), m.group(2), m.group(3)));
    }

    private static Optional<IcpNumber> telecomLicence(String text) {
        return match(TELECOM, text)
                .map(m -> new IcpNumber(
                        text.endsWith("号") ? text : text + "号", Kind.TELECOM_LICENCE, m.group(1), m.group(3), null));
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
