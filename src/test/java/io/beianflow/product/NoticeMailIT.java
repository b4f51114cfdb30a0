package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Notices by mail, from what happens to a filing to the mail server. */
class NoticeMailIT extends ProductTest {
    @RegisterExtension
    static final GreenMailExtension POST =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "localhost");
        properties.add("spring.mail.port", () -> POST.getSmtp().getPort());
        properties.add("beianflow.notices.base-url", () -> "https://filing.example.cn/");
    }

    @BeforeEach
    void emptyMailboxes() throws Exception {
        POST.purgeEmailFromAllMailboxes();
    }

    @Test
    void tellsAGroupOfItsNewTask() throws Exception {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("cross-review");
        JsonNode task = desk.task("cross-review", "legal");

        MimeMessage mail = awaitMail("legal", "备案 " + desk.ref() + "：有待办任务");

        assertThat(text(mail))
                .contains("legal，您好：")
                .contains("备案 " + desk.ref() + " 有新任务“交叉审核”（第 1 轮），等待您所在的小组领取。")
                .contains("https://filing.example.cn/tasks/" + task.path("id").asText());
        assertThat(links(mail))
                .containsExactly(
                        "https://filing.example.cn/tasks/" + task.path("id").asText());
        assertThat(mail.getMessageID()).startsWith("<notice-").endsWith("@filing.example.cn>");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("beianflow@filing.example.cn");
    }

    private MimeMessage awaitMail(String user, String subject) {
        return await(subject + " to " + user)
                .atMost(LONGEST_WAIT)
                .until(() -> mailsTo(user, subject), mails -> !mails.isEmpty())
                .get(0);
    }

    private static List<MimeMessage> mailsTo(String user, String subject) {
        return Arrays.stream(POST.getReceivedMessages())
                .filter(mail -> isTo(mail, user + "@demo.example") && subject.equals(subjectOf(mail)))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String subjectOf(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return part(mail, "text/plain");
    }

    private static List<String> links(MimeMessage mail) throws Exception {
        return Pattern.compile("(?:href|src)=\"([^\"]*)\"")
                .matcher(part(mail, "text/html"))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** The first part of a type, however deep. */
    private static String part(jakarta.mail.Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof jakarta.mail.Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                String found = part(parts.getBodyPart(at), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
