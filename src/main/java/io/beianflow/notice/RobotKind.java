package io.beianflow.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whose group chat a robot speaks in, and where that vendor listens. */
public enum RobotKind {
    /** 企业微信: the key in the address is all it has. */
    WECOM("qyapi.weixin.qq.com", false),
    /** 钉钉, security setting 加签. */
    DINGTALK("oapi.dingtalk.com", true),
    /** 飞书, security setting 签名校验; Lark outside the mainland. */
    FEISHU("open.feishu.cn open.larksuite.com", true),
    /** Any other program, which checks our signature. */
    WEBHOOK("", true);

    private final String hosts;
    private final boolean signed;

    RobotKind(String hosts, boolean signed) {
        this.hosts = hosts;
        this.signed = signed;
    }

    /** Name in the table and the form. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether calls are signed with a secret. */
    public boolean isSigned() {
        return signed;
    }

    /** The vendor's hosts; empty for programs of others. */
    Set<String> hosts() {
        return hosts.isEmpty() ? Set.of() : Set.of(hosts.split(" ", -1));
    }

    /** Empty for an unknown id. */
    static Optional<RobotKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
