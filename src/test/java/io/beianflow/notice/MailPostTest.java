package io.beianflow.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailPostTest {
    @RegisterExtension
    static final GreenMailExtension POST = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static final Letter LETTER = new Letter("备案 F-1：超期", "正文", "<p>正文</p>");

    private static MailPost post(@Nullable Integer port, String host) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (port != null) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("localhost");
            sender.setPort(port);
            Properties settings = new Properties();
            settings.setProperty("mail.smtp.timeout", "200");
            sender.setJavaMailProperties(settings);
            beans.addBean("sender", sender);
        }
        return new MailPost(
                beans.getBeanProvider(JavaMailSender.class),
                new NoticeSettings("https://filing.example.cn", "备案 <filing@example.cn>", "09:00", ""),
                host);
    }

    private static NotDelivered refused(MailPost post, String address) {
        return catchThrowableOfType(NotDelivered.class, () -> post.send(address, "notice-1@filing.example.cn", LETTER));
    }

    @Test
    void keepsTheIdOfTheMessage() throws Exception {
        MailPost post = post(POST.getSmtp().getPort(), "localhost");

        post.send("li.na@acme.example", "notice-1@filing.example.cn", LETTER);

        MimeMessage mail = POST.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<notice-1@filing.example.cn>");
        assertThat(mail.getSubject()).isEqualTo("备案 F-1：超期");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("filing@example.cn", "备案", "UTF-8"));
        assertThat(mail.getHeader("From")[0]).isEqualTo("=?UTF-8?B?5aSH5qGI?= <filing@example.cn>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"li.na", "li na@acme.example", "li.na@acme.example\r\nBcc: all@acme.example", "@acme.example"})
    void sendsNothingToWhatIsNoAddress(String address) {
        NotDelivered refused = refused(post(POST.getSmtp().getPort(), "localhost"), address);

        assertThat(refused.code()).isEqualTo("mail-address");
        assertThat(refused).hasMessageNotContaining("acme");
        assertThat(POST.getReceivedMessages()).isEmpty();
    }

    @Test
    void isOffWithoutAServer() {
        assertThat(post(null, "").isOn()).isFalse();
        assertThat(post(25, " ").isOn()).isFalse();
        assertThat(post(25, "localhost").isOn()).isTrue();
        assertThat(refused(post(null, ""), "li.na@acme.example").code()).isEqualTo("mail-off");
    }

    @Test
    void namesAServerThatCannotBeReachedWithoutTheReader() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        NotDelivered refused = refused(post(free, "localhost"), "li.na@acme.example");

        assertThat(refused).hasMessage("mail-unreachable: ConnectException").hasNoCause();
    }

    @Test
    void asksNoServerAgainThatHasJustLetItWait() throws IOException {
        MailPost post;
        try (ServerSocket silent = new ServerSocket(0)) {
            post = post(silent.getLocalPort(), "localhost");
            assertThat(refused(post, "li.na@acme.example")).hasMessage("mail-unreachable: SocketTimeoutException");
        }

        // It would be refused now.
        assertThat(refused(post, "li.na@acme.example")).hasMessage("mail-unreachable: SocketTimeoutException");
    }
}
