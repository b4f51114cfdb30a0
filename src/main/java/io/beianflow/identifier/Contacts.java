package io.beianflow.identifier;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Shapes of phones, addresses and postcodes (domain page 6.5). Text is taken as written: no spaces are removed. */
public final class Contacts {
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern FIXED_LINE = Pattern.compile("0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?");
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{6}");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private Contacts() {}

    public static boolean isMobile(String text) {
        return MOBILE.matcher(text).matches();
    }

    /** With area code; extension after a dash. */
    public static boolean isFixedLine(String text) {
        return FIXED_LINE.matcher(text).matches();
    }

    /** A mobile number or a fixed line. */
    public static boolean isPhone(String text) {
        return isMobile(text) || isFixedLine(text);
    }

    /** The practical subset of RFC 5321: unquoted local part, a domain of at least two labels, 254 characters at most. */
    public static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL_PART
                && text.length() <= LONGEST_EMAIL
                && LOCAL_PART.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    /** An http or https address with a host. */
    public static boolean isHttpUrl(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            return scheme != null
                    && (scheme.toLowerCase(Locale.ROOT).equals("http")
                            || scheme.toLowerCase(Locale.ROOT).equals("https"))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public static boolean isPostcode(String text) {
        return POSTCODE.matcher(text).matches();
    }
}
