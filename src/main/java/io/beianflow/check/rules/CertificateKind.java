package io.beianflow.check.rules;

import java.util.regex.Pattern;

/** What a certificate is by its print. */
enum CertificateKind {
    LICENCE("营业执照|统一社会信用代码|事业单位法人证书|法人登记证书|民办非企业单位登记证书"),
    ID_FRONT("姓名.{1,20}(?:性别|民族|出生)|公民身份号码|住址.{4,60}身份.?号码"),
    ID_BACK("居民身份证.*签发机关|签发机关.*有效期限");

    private final Pattern signs;

    CertificateKind(String signs) {
        this.signs = Pattern.compile(signs);
    }

    boolean isShownBy(PrintedFields print) {
        return signs.matcher(print.text()).find();
    }
}
