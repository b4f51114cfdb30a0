package io.beianflow.product;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.beianflow.identity.Groups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The mail server and the robots' vendors of all product tests. The demo users want no mail unless a test is about it: every filing would send
 * dozens.
 */
final class PostOffice {
    static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    static final WireMockServer VENDOR = new WireMockServer(wireMockConfig().dynamicPort());

    static {
        MAIL.start();
        VENDOR.start();
    }

    private PostOffice() {}

    static void register(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "localhost");
        properties.add("spring.mail.port", PostOffice::port);
        properties.add("beianflow.notices.base-url", () -> "https://filing.example.cn/");
        properties.add("beianflow.notices.allowed-hosts", () -> "http://localhost");
    }

    static int port() {
        return MAIL.getSmtp().getPort();
    }

    /** Whether the demo users get mail, everything at once. */
    static void deliver(JdbcClient jdbc, boolean wanted) {
        for (String user : Groups.FILING) {
            jdbc.sql("""
                    insert into filing.notice_choice (user_id, language, assignment, reminder, decision, returned, escalated)
                    values (:user, 'zh', :when, :when, :when, :when, :when)
                    on conflict (user_id) do update
                    set assignment = :when, reminder = :when, decision = :when, returned = :when, escalated = :when
                    """)
                    .param("user", user)
                    .param("when", wanted ? "now" : "never")
                    .update();
        }
    }
}
