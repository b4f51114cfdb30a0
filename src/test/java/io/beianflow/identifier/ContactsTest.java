package io.beianflow.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactsTest {
    @ParameterizedTest
    @CsvSource({
        "13800138000, true",
        "19912345678, true",
        "12800138000, false",
        "1380013800, false",
        "010-12345678, true",
        "01012345678, true",
        "0755-1234567-801, true",
        "12345678, false",
        "110-12345678, false",
        "0755-1234567-8012345, false"
    })
    void knowsAPhone(String text, boolean phone) {
        assertThat(Contacts.isPhone(text)).isEqualTo(phone);
    }

    @ParameterizedTest
    @CsvSource({
        "li.na@example.com, true",
        "li+beian@mail.example.com.cn, true",
        "li@example, false",
        "li@@example.com, false",
        ".li@example.com, false",
        "li..na@example.com, false",
        "li na@example.com, false",
        "@example.com, false",
        "li@-example.com, false"
    })
    void knowsAnEmail(String text, boolean email) {
        assertThat(Contacts.isEmail(text)).isEqualTo(email);
    }

    @ParameterizedTest
    @CsvSource({"64, 57, true", "65, 50, false", "64, 61, true", "60, 63, true"})
    void limitsTheLengthOfAnEmail(int local, int label, boolean email) {
        String domain = ("d".repeat(label) + ".").repeat(3) + "cn";

        assertThat(Contacts.isEmail("l".repeat(local) + "@" + domain))
                .isEqualTo(email && local + 1 + domain.length() <= 254);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.com/a?b=c, true",
        "HTTP://example.com, true",
        "ftp://example.com, false",
        "www.example.com, false",
        "https://, false",
        "javascript:alert(1), false",
        "https://exa mple.com, false"
    })
    void knowsAWebAddress(String text, boolean url) {
        assertThat(Contacts.isHttpUrl(text)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({"100080, true", "010000, true", "10008, false", "1000800, false", "10008A, false"})
    void knowsAPostcode(String text, boolean postcode) {
        assertThat(Contacts.isPostcode(text)).isEqualTo(postcode);
    }
}
