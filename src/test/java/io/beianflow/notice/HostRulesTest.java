package io.beianflow.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostRulesTest {
    private static HostRules rules(String allowedHosts) {
        return new HostRules(new NoticeSettings("https://filing.example.cn", "", "09:00", allowedHosts));
    }

    @ParameterizedTest
    @CsvSource({
        "wecom, https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1",
        "wecom, https://QYAPI.weixin.qq.com:443/cgi-bin/webhook/send?key=1",
        "dingtalk, https://oapi.dingtalk.com/robot/send?access_token=1",
        "feishu, https://open.feishu.cn/open-apis/bot/v2/hook/1",
        "feishu, https://open.larksuite.com/open-apis/bot/v2/hook/1",
        "webhook, https://93.184.216.34/hook"
    })
    void allowsTheVendorsAndPublicHosts(String kind, String url) {
        assertThat(rules("").fault(kind(kind), URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "wecom, http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1, robot-url-https",
        "wecom, https://oapi.dingtalk.com/robot/send?access_token=1, robot-url-vendor",
        "wecom, https://qyapi.weixin.qq.com.evil.example/send?key=1, robot-url-vendor",
        "wecom, https://qyapi.weixin.qq.com:8443/send?key=1, robot-url-vendor",
        "wecom, https://qyapi.weixin.qq.com@evil.example/send, robot-url",
        "feishu, https://open.feishu.cn/hook/1#part, robot-url",
        "webhook, http://93.184.216.34/hook, robot-url-https",
        "webhook, ftp://93.184.216.34/hook, robot-url-https",
        "webhook, /hook, robot-url",
        "webhook, https:///hook, robot-url",
        "webhook, https://127.0.0.1/hook, robot-url-private",
        "webhook, https://localhost/hook, robot-url-private",
        "webhook, https://2130706433/hook, robot-url-private",
        "webhook, https://10.1.2.3/hook, robot-url-private",
        "webhook, https://[::1]/hook, robot-url-private",
        "webhook, https://[::ffff:10.1.2.3]/hook, robot-url-private",
        "webhook, https://169.254.169.254/latest/meta-data, robot-url-private"
    })
    void refusesWhatOnlyThisServerCanReach(String kind, String url, String fault) {
        assertThat(rules("").fault(kind(kind), URI.create(url))).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "64:ff9b::a00:1",
                "::ffff:127.0.0.1"
            })
    void knowsAddressesThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(HostRules.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> rules("").resolve(address, 443));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "2400:3200::1",
                "2001:4860::8"
            })
    void knowsPublicAddresses(String address) throws UnknownHostException {
        assertThat(HostRules.isPublic(InetAddress.getByName(address))).isTrue();
        assertThat(rules("").resolve(address, 443))
                .containsExactly(new InetSocketAddress(InetAddress.getByName(address), 443));
    }

    @Test
    void allowsHostsThatAreNamedAndNothingElseThere() throws UnknownHostException {
        HostRules rules = rules("127.0.0.1:8443, http://gateway.example.cn:8080");

        assertThat(rules.fault(RobotKind.WECOM, URI.create("https://127.0.0.1:8443/send")))
                .isEmpty();
        assertThat(rules.resolve("127.0.0.1", 8443)).hasSize(1);
        assertThat(rules.fault(RobotKind.WEBHOOK, URI.create("http://gateway.example.cn:8080/hook")))
                .isEmpty();

        assertThat(rules.fault(RobotKind.WECOM, URI.create("http://127.0.0.1:8443/send")))
                .contains("robot-url-https");
        assertThat(rules.fault(RobotKind.WEBHOOK, URI.create("https://127.0.0.1:22/")))
                .contains("robot-url-private");
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> rules.resolve("127.0.0.1", 22));
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> rules.resolve("127.0.0.1"));
    }

    @Test
    void allowsEveryPortOfAHostNamedWithoutOne() {
        assertThat(rules("127.0.0.1").fault(RobotKind.WEBHOOK, URI.create("https://127.0.0.1:9000/hook")))
                .isEmpty();
    }

    @Test
    void refusesASettingThatNamesNoHost() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rules("https://"))
                .withMessageContaining("beianflow.notices.allowed-hosts holds 'https://'");
    }

    private static RobotKind kind(String id) {
        return RobotKind.valueOf(id.toUpperCase(Locale.ROOT));
    }
}
