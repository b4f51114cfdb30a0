package io.beianflow.check;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** The classes that the catalogue's reasons fall into (domain 5, A to H). */
enum ReturnClass {
    /** 材料不全 */
    COMPLETENESS("RJ-001"),
    /** 技术描述不清 */
    TECHNOLOGY("RJ-012"),
    /** 安全评估漏洞 */
    SAFETY("RJ-028"),
    /** 主体资质不符 */
    SUBJECT("RJ-044"),
    /** 填报格式错误 */
    FORMAT("RJ-061"),
    /** 产品及功能信息 */
    PRODUCT("RJ-068"),
    /** 一致性与流程 */
    CONSISTENCY("RJ-081"),
    /** 备案之后 */
    AFTERWARDS("RJ-090");

    private final String first;

    ReturnClass(String first) {
        this.first = first;
    }

    static ReturnClass of(String reason) {
        return Stream.of(values())
                .filter(candidate -> candidate.first.compareTo(reason) <= 0)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("reason " + reason + " belongs to no class"));
    }

    /** Its first reason: for the first five the umbrella that carries the share. */
    String first() {
        return first;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
