package io.beianflow.check;

/** The step a filing is about to pass; each is stopped by its own blockers (contract section 5). */
public enum Gate {
    /** 主体备案 */
    SUBJECT,
    /** 算法备案、一审 */
    ALGORITHM,
    /** 产品及功能信息、技术服务方式、二审 */
    PRODUCT_INFO,
    /** Every blocker counts: the command line, a change, a cancellation. */
    ALL;

    boolean stops(Gate passing) {
        return passing == ALL || this == passing;
    }
}
