package io.beianflow.check.rules;

import java.util.List;

/** Where things stand on a business licence and its likes (营业执照、事业单位法人证书、登记证书). */
final class LicencePrint {
    static final String MATERIAL = "business-licence";
    static final List<String> NAME = List.of("企业名称", "单位名称", "公司名称", "主体名称", "机构名称", "名称");
    static final List<String> REPRESENTATIVE = List.of("法定代表人姓名", "法定代表人", "负责人", "执行事务合伙人", "经营者", "投资人");
    static final List<String> ADDRESS = List.of("住所", "主要经营场所", "经营场所", "营业场所", "地址");
    static final List<String> TERM = List.of("营业期限", "经营期限", "合伙期限", "有效期限", "证书有效期", "有效期至", "有效期");

    private LicencePrint() {}
}
