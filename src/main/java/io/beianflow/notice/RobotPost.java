package io.beianflow.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.notice.WebhookClient.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Speaks as a robot, in each vendor's own words and signature. Sources: 企业微信 群机器人配置说明, 钉钉 自定义机器人安全设置（加签）, 飞书 自定义机器人使用指南
 * （签名校验）. All of them answer 200 to what they refuse and say so in the body.
 */
@Component
class RobotPost {
    private static final String HMAC = "HmacSHA256";

    private final WebhookClient client;
    private final HostRules hosts;
    private final ObjectMapper json;
    private final Clock clock;

    RobotPost(WebhookClient client, HostRules hosts, ObjectMapper json, Clock clock) {
        this.client = client;
        this.hosts = hosts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Says it.
     *
     * @return what came back, such as {@code HTTP 200, errcode 0}
     * @throws NotDelivered when it was not taken
     */
    String send(RobotKind kind, RobotKeys keys, RobotMessage message) {
        URI uri = URI.create(keys.url());
        if (hosts.fault(kind, uri).isPresent()) {
            throw new NotDelivered("host-refused", "");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Message-Id", message.id());
        headers.put("Idempotency-Key", message.id());
        Instant now = clock.instant();
        return switch (kind) {
            case WECOM -> judged(keys, client.post(uri, headers, bytes(chat(message, "msgtype"))), "errcode", "errmsg");
            case DINGTALK ->
                judged(
                        keys,
                        client.post(dingtalk(keys, now), headers, bytes(chat(message, "msgtype"))),
                        "errcode",
                        "errmsg");
            case FEISHU -> judged(keys, client.post(uri, headers, bytes(feishu(keys, message, now))), "code", "msg");
            case WEBHOOK -> {
                byte[] body = bytes(event(message));
                String timestamp = Long.toString(now.getEpochSecond());
                headers.put("X-BeianFlow-Timestamp", timestamp);
                headers.put("X-BeianFlow-Signature", "sha256=" + signature(keys, timestamp, body));
                yield taken(client.post(uri, headers, body));
            }
        };
    }

    private ObjectNode chat(RobotMessage message, String type) {
        ObjectNode body = json.createObjectNode().put(type, "text");
        body.putObject("text").put("content", words(message));
        return body;
    }

    /** HMAC over timestamp (milliseconds), line feed and secret, keyed with the secret; base64, encoded for the address. */
    private static URI dingtalk(RobotKeys keys, Instant now) {
        String timestamp = Long.toString(now.toEpochMilli());
        byte[] sign = hmac(keys.secret(), utf8(timestamp + "\n" + keys.secret()));
        return URI.create(keys.url() + (keys.url().contains("?") ? "&" : "?") + "timestamp=" + timestamp + "&sign="
                + URLEncoder.encode(Base64.getEncoder().encodeToString(sign), StandardCharsets.UTF_8));
    }

    /** HMAC over nothing, keyed with timestamp (seconds), line feed and secret; base64, in the body. */
    private ObjectNode feishu(RobotKeys keys, RobotMessage message, Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        byte[] sign = hmac(timestamp + "\n" + keys.secret(), new byte[0]);
        ObjectNode body = json.createObjectNode()
                .put("timestamp", timestamp)
                .put("sign", Base64.getEncoder().encodeToString(sign))
                .put("msg_type", "text");
        body.putObject("content").put("text", words(message));
        return body;
    }

    private ObjectNode event(RobotMessage message) {
        return json.createObjectNode()
                .put("id", message.id())
                .put("kind", message.kind())
                .put("category", message.category())
                .put("ref", message.ref())
                .put("text", message.text())
                .put("link", message.link())
                .put("at", DateTimeFormatter.ISO_INSTANT.format(message.at()));
    }

    /** Over timestamp (seconds), full stop and body, in hex. */
    private static String signature(RobotKeys keys, String timestamp, byte[] body) {
        byte[] prefix = utf8(timestamp + ".");
        byte[] signed = new byte[prefix.length + body.length];
        System.arraycopy(prefix, 0, signed, 0, prefix.length);
        System.arraycopy(body, 0, signed, prefix.length, body.length);
        return HexFormat.of().formatHex(hmac(keys.secret(), signed));
    }

    private static String words(RobotMessage message) {
        return message.text() + "\n" + message.link();
    }

    private static String taken(Answer answer) {
        String status = "HTTP " + answer.status();
        if (answer.status() < 200 || answer.status() > 299) {
            throw new NotDelivered("http-status", status);
        }
        return status;
    }

    /** Only an explicit 0 is a yes. */
    private String judged(RobotKeys keys, Answer answer, String code, String words) {
        String status = taken(answer);
        JsonNode said;
        try {
            said = json.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new NotDelivered("answer", status);
        }
        JsonNode number = said.path(code);
        if (!number.isIntegralNumber()) {
            throw new NotDelivered("answer", status);
        }
        String outcome = status + ", " + code + " " + number.asLong();
        if (number.asLong() != 0) {
            throw new NotDelivered(
                    "vendor-refused",
                    outcome + " " + keys.hideIn(said.path(words).asText("")));
        }
        return outcome;
    }

    private byte[] bytes(ObjectNode body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a message cannot be written as JSON", impossible);
        }
    }

    private static byte[] hmac(String key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(utf8(key), HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(HMAC + " is not available", impossible);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
