package io.beianflow.identity;

import java.util.List;

/** Ids of the groups people belong to; the same in the engine, in diagrams and in the rules for addresses. */
public final class Groups {
    /** 产品: prepares materials, talks to the regulator. */
    public static final String PRODUCT = "product";
    /** 技术. */
    public static final String TECH = "tech";
    /** 法务: takes part in every cross-review. */
    public static final String LEGAL = "legal";
    /** 安全. */
    public static final String SECURITY = "security";
    /** 算法安全负责人: signs off. */
    public static final String OFFICER = "officer";
    /** 主管: sees everything of the company, is told of what is late. */
    public static final String MANAGER = "manager";
    /** 流程负责人: maintains the diagrams and may deploy them. */
    public static final String OWNER = "owner";
    /** The engine's administrators. */
    public static final String ADMIN = "camunda-admin";
    /** Machines that may call engine-rest; no person belongs here. */
    public static final String TECHNICAL = "technical";

    /** All groups, in the order pages list them. */
    public static final List<String> ALL =
            List.of(PRODUCT, TECH, LEGAL, SECURITY, OFFICER, MANAGER, OWNER, ADMIN, TECHNICAL);

    /** The groups that work on filings: everyone but administrators and machines. */
    public static final List<String> FILING = List.of(PRODUCT, TECH, LEGAL, SECURITY, OFFICER, MANAGER, OWNER);

    private Groups() {}
}
