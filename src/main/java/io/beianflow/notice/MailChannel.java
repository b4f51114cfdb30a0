package io.beianflow.notice;

import org.springframework.stereotype.Component;

/** Whether this installation sends mail. */
@Component
public class MailChannel {
    private final MailPost post;

    MailChannel(MailPost post) {
        this.post = post;
    }

    /** Whether {@code spring.mail.host} is set. */
    public boolean isOn() {
        return post.isOn();
    }
}
