package io.beianflow.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeSettingsTest {
    @Test
    void makesLinksIdsAndASenderFromTheAddressPeopleOpen() {
        NoticeSettings settings = new NoticeSettings("https://filing.example.cn:8443/beian/", "", "09:00", "");

        assertThat(settings.link("/notices")).isEqualTo("https://filing.example.cn:8443/beian/notices");
        assertThat(settings.newMessageId("notice")).matches("notice-[0-9a-f-]{36}@filing\\.example\\.cn");
        assertThat(settings.from()).isEqualTo("beianflow@filing.example.cn");
        assertThat(settings.allowedHosts()).isEmpty();
    }

    @Test
    void takesASenderWithAName() {
        assertThat(new NoticeSettings("https://filing.example.cn", "备案 <filing@example.cn>", "09:00", "").from())
                .isEqualTo("\"备案\" <filing@example.cn>");
    }

    @ParameterizedTest
    @CsvSource({
        "filing.example.cn, '', 09:00, beianflow.notices.base-url is 'filing.example.cn'",
        "https://filing.example.cn, nobody, 09:00, beianflow.notices.from is 'nobody'",
        "https://filing.example.cn, '', 9 am, beianflow.notices.digest-at is '9 am'"
    })
    void refusesToStartWithASettingThatCannotWork(String baseUrl, String from, String digestAt, String fault) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new NoticeSettings(baseUrl, from, digestAt, ""))
                .withMessageStartingWith(fault);
    }
}
