package io.beianflow.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotPostTest {
    @RegisterExtension
    static final WireMockExtension VENDOR = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00.123Z");
    private static final String SECRET = "SEC0123456789abcdef";
    private static final RobotMessage MESSAGE = new RobotMessage(
            "notice-1@filing.example.cn",
            "clock-overdue",
            "escalated",
            "F-2026-000001",
            "备案 F-2026-000001 的“一审”已超过最晚日。",
            "https://filing.example.cn/filings/F-2026-000001",
            NOW);

    private final ObjectMapper json = new ObjectMapper();
    private WebhookClient client;
    private RobotPost post;

    @BeforeEach
    void connect() {
        client = client("http://localhost");
        post = post("http://localhost");
    }

    @AfterEach
    void disconnect() {
        client.destroy();
    }

    private WebhookClient client(String allowedHosts) {
        return new WebhookClient(rules(allowedHosts));
    }

    private RobotPost post(String allowedHosts) {
        return new RobotPost(client, rules(allowedHosts), json, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static HostRules rules(String allowedHosts) {
        return new HostRules(new NoticeSettings("https://filing.example.cn", "", "09:00", allowedHosts));
    }

    private static RobotKeys at(String path) {
        return new RobotKeys(VENDOR.baseUrl() + path, SECRET);
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        VENDOR.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static LoggedRequest received() {
        List<LoggedRequest> requests = VENDOR.findAll(postRequestedFor(anyUrl()));
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    private JsonNode body(LoggedRequest request) throws IOException {
        return json.readTree(request.getBodyAsString());
    }

    /** RFC 2104, by hand of the test. */
    private static byte[] hmac(String key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void speaksToWecomWithTheKeyInItsAddress() throws Exception {
        answers(okJson("{\"errcode\":0,\"errmsg\":\"ok\"}"));

        String answer = post.send(RobotKind.WECOM, at("/cgi-bin/webhook/send?key=693a91f6"), MESSAGE);

        LoggedRequest request = received();
        assertThat(answer).isEqualTo("HTTP 200, errcode 0");
        assertThat(request.getUrl()).isEqualTo("/cgi-bin/webhook/send?key=693a91f6");
        assertThat(body(request)).isEqualTo(json.readTree("""
                {"msgtype":"text","text":{"content":"备案 F-2026-000001 的“一审”已超过最晚日。\\nhttps://filing.example.cn/filings/F-2026-000001"}}
                """));
        assertThat(request.getHeader("Idempotency-Key")).isEqualTo("notice-1@filing.example.cn");
        assertThat(request.getHeader("X-Message-Id")).isEqualTo("notice-1@filing.example.cn");
    }

    @Test
    void signsForDingtalkInTheAddress() throws Exception {
        answers(okJson("{\"errcode\":0,\"errmsg\":\"ok\"}"));

        post.send(RobotKind.DINGTALK, at("/robot/send?access_token=abc"), MESSAGE);

        LoggedRequest request = received();
        String sign = Base64.getEncoder().encodeToString(hmac(SECRET, "1795399200123\n" + SECRET));
        assertThat(request.queryParameter("access_token").firstValue()).isEqualTo("abc");
        assertThat(request.queryParameter("timestamp").firstValue()).isEqualTo("1795399200123");
        assertThat(request.queryParameter("sign").firstValue()).isEqualTo(sign);
        assertThat(request.getUrl()).doesNotContain("+").endsWith("%3D");
        assertThat(body(request).path("msgtype").asText()).isEqualTo("text");
        assertThat(body(request).at("/text/content").asText()).contains("已超过最晚日");
    }

    @Test
    void signsForFeishuInTheBody() throws Exception {
        answers(okJson("{\"code\":0,\"msg\":\"success\",\"data\":{}}"));

        String answer = post.send(RobotKind.FEISHU, at("/open-apis/bot/v2/hook/abc"), MESSAGE);

        JsonNode body = body(received());
        assertThat(answer).isEqualTo("HTTP 200, code 0");
        assertThat(body.path("timestamp").asText()).isEqualTo("1795399200");
        assertThat(body.path("sign").asText())
                .isEqualTo(Base64.getEncoder().encodeToString(hmac("1795399200\n" + SECRET, "")));
        assertThat(body.path("msg_type").asText()).isEqualTo("text");
        assertThat(body.at("/content/text").asText()).contains("已超过最晚日").contains("https://filing.example.cn/");
    }

    @Test
    void signsTimestampAndBodyForOtherPrograms() throws Exception {
        answers(aResponse().withStatus(204));

        String answer = post.send(RobotKind.WEBHOOK, at("/hook"), MESSAGE);

        LoggedRequest request = received();
        assertThat(answer).isEqualTo("HTTP 204");
        assertThat(request.getHeader("X-BeianFlow-Timestamp")).isEqualTo("1795399200");
        assertThat(request.getHeader("X-BeianFlow-Signature"))
                .isEqualTo(
                        "sha256=" + HexFormat.of().formatHex(hmac(SECRET, "1795399200." + request.getBodyAsString())));
        assertThat(request.getHeader("Idempotency-Key")).isEqualTo("notice-1@filing.example.cn");
        assertThat(body(request)).isEqualTo(json.readTree("""
                {"id":"notice-1@filing.example.cn","kind":"clock-overdue","category":"escalated","ref":"F-2026-000001",
                 "text":"备案 F-2026-000001 的“一审”已超过最晚日。","link":"https://filing.example.cn/filings/F-2026-000001",
                 "at":"2026-11-23T02:00:00.123Z"}
                """));
    }

    @Test
    void takesAnErrorNumberForANoAlthoughTheStatusIs200() {
        answers(okJson("{\"errcode\":310000,\"errmsg\":\"sign not match\"}"));

        NotDelivered refused = refused(RobotKind.DINGTALK, at("/robot/send?access_token=abc"));

        assertThat(refused.code()).isEqualTo("vendor-refused");
        assertThat(refused.detail()).isEqualTo("HTTP 200, errcode 310000 sign not match");
    }

    @ParameterizedTest
    @EnumSource(
            value = RobotKind.class,
            names = {"WECOM", "DINGTALK", "FEISHU"})
    void takesNothingButAnExplicitZeroForAYes(RobotKind kind) {
        for (String answer : List.of("ok", "{}", "{\"errcode\":\"0\",\"code\":\"0\"}", "[]", "")) {
            answers(okJson(answer));

            assertThat(refused(kind, at("/robot/send?access_token=abc")).code())
                    .as(answer)
                    .isEqualTo("answer");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 404, 429, 500, 502})
    void takesAnyOtherStatusForANo(int status) {
        answers(aResponse().withStatus(status).withHeader("Location", VENDOR.baseUrl() + "/elsewhere"));

        NotDelivered refused = refused(RobotKind.WEBHOOK, at("/hook"));

        assertThat(refused.code()).isEqualTo("http-status");
        assertThat(refused.detail()).isEqualTo("HTTP " + status);
        assertThat(received().getUrl()).isEqualTo("/hook");
    }

    @Test
    void hidesItsKeysInWhatTheVendorSays() {
        answers(okJson("{\"errcode\":93000,\"errmsg\":\"invalid key 693a91f6-7000-4bc4 of " + SECRET + "\"}"));

        NotDelivered refused = refused(RobotKind.WECOM, at("/cgi-bin/webhook/send?key=693a91f6-7000-4bc4"));

        assertThat(refused.detail()).isEqualTo("HTTP 200, errcode 93000 invalid key *** of ***");
    }

    @Test
    void namesAConnectionThatBreaksWithoutItsAddress() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        NotDelivered broken = refused(RobotKind.WECOM, at("/cgi-bin/webhook/send?key=693a91f6"));

        assertThat(broken.code()).isEqualTo("unreachable");
        assertThat(broken).hasNoCause().hasMessageNotContainingAny("localhost", "key", "693a91f6");
    }

    @Test
    void namesAPortWhereNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        NotDelivered unreachable =
                refused(RobotKind.WEBHOOK, new RobotKeys("http://localhost:" + free + "/hook", SECRET));

        assertThat(unreachable.code()).isEqualTo("unreachable");
    }

    @Test
    void readsNoMoreOfAnAnswerThanItNeeds() {
        answers(okJson("x".repeat(5_000_000)));

        assertThat(refused(RobotKind.WECOM, at("/send?key=693a91f6")).code()).isEqualTo("answer");
    }

    @Test
    void waitsForNoAnswerForEver() {
        answers(aResponse().withFixedDelay(10_000));

        assertThat(impatient(Duration.ofMillis(200), Duration.ofSeconds(60)).code())
                .isEqualTo("timeout");
    }

    @Test
    void endsACallWhoseAnswerTrickles() {
        answers(okJson("x".repeat(100)).withChunkedDribbleDelay(100, 20_000));

        assertThat(impatient(Duration.ofSeconds(60), Duration.ofMillis(500)).code())
                .isEqualTo("timeout");
    }

    /** Many messages to a host that lets us wait must not take the threads from filings. */
    @Test
    void callsNobodyAgainWhoHasJustLetItWait() {
        answers(aResponse().withFixedDelay(10_000));
        WebhookClient impatient =
                new WebhookClient(rules("http://localhost"), Duration.ofMillis(200), Duration.ofSeconds(60));
        try {
            for (int calls = 0; calls < 3; calls++) {
                assertThat(catchThrowableOfType(
                                        NotDelivered.class,
                                        () -> impatient.post(
                                                URI.create(VENDOR.baseUrl() + "/hook"), Map.of(), new byte[0]))
                                .code())
                        .isEqualTo("timeout");
            }
        } finally {
            impatient.destroy();
        }

        assertThat(VENDOR.findAll(postRequestedFor(anyUrl()))).hasSizeLessThan(2);
    }

    private static NotDelivered impatient(Duration silence, Duration longest) {
        WebhookClient impatient = new WebhookClient(rules("http://localhost"), silence, longest);
        try {
            return catchThrowableOfType(
                    NotDelivered.class,
                    () -> impatient.post(URI.create(VENDOR.baseUrl() + "/hook"), Map.of(), new byte[0]));
        } finally {
            impatient.destroy();
        }
    }

    @Test
    void callsNoHostThatIsNotAllowed() {
        answers(okJson("{\"errcode\":0}"));

        assertThat(catchThrowableOfType(
                                NotDelivered.class, () -> post("").send(RobotKind.WEBHOOK, at("/hook"), MESSAGE))
                        .code())
                .isEqualTo("host-refused");
        assertThat(VENDOR.getAllServeEvents()).isEmpty();
    }

    /** The name may have pointed elsewhere when the rules looked at it. */
    @Test
    void judgesTheAddressItConnectsTo() {
        answers(okJson("{\"errcode\":0}"));
        WebhookClient strict = client("");
        try {
            NotDelivered refused = catchThrowableOfType(
                    NotDelivered.class,
                    () -> strict.post(URI.create(VENDOR.baseUrl() + "/hook"), Map.of(), new byte[0]));
            assertThat(refused.code()).isEqualTo("host-refused");
            assertThat(VENDOR.getAllServeEvents()).isEmpty();
        } finally {
            strict.destroy();
        }
    }

    private NotDelivered refused(RobotKind kind, RobotKeys keys) {
        return catchThrowableOfType(NotDelivered.class, () -> post.send(kind, keys, MESSAGE));
    }
}
