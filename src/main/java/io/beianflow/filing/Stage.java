package io.beianflow.filing;

import java.util.Arrays;

/** Where a filing stands; the ids of contract section 5. */
public enum Stage {
    INTAKE("intake"),
    /** 材料准备 */
    PREPARATION("preparation"),
    /** 主体备案审核 */
    SUBJECT_REVIEW("subject-review"),
    /** 算法备案提交 */
    ALGORITHM_SUBMISSION("algorithm-submission"),
    /** 一审 */
    FIRST_REVIEW("first-review"),
    /** 产品及功能信息 */
    PRODUCT_INFO("product-info"),
    /** 二审 */
    SECOND_REVIEW("second-review"),
    /** 备案编号 */
    NUMBER("number"),
    /** 编号展示 */
    PLACEMENT("placement"),
    DONE("done");

    private final String id;

    Stage(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Refuses an unknown id with {@link IllegalArgumentException}. */
    public static Stage of(String id) {
        return Arrays.stream(values())
                .filter(stage -> stage.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No stage '" + id + "'"));
    }
}
