package io.beianflow.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends letters by SMTP; on once {@code spring.mail.host} is set. */
@Component
class MailPost {
    /** What an SMTP server says no with, RFC 5321: 450, 550 5.1.1 … */
    private static final Pattern REPLY =
            Pattern.compile("(?:^|\\s)([45]\\d\\d(?: [45]\\.\\d{1,3}\\.\\d{1,3})?)(?=[\\s-]|$)");

    private static final String TIMEOUT = SocketTimeoutException.class.getSimpleName();

    private final ObjectProvider<JavaMailSender> senders;
    private final NoticeSettings settings;
    private final boolean on;
    private final String host;
    private final SlowHosts slow = new SlowHosts();

    MailPost(
            ObjectProvider<JavaMailSender> senders,
            NoticeSettings settings,
            @Value("${spring.mail.host:}") String host) {
        this.senders = senders;
        this.settings = settings;
        // A host set to nothing, as from a compose file, makes a sender all the same.
        this.on = !host.isBlank();
        this.host = host;
    }

    boolean isOn() {
        return on && senders.getIfAvailable() != null;
    }

    /**
     * Hands a letter to the mail server.
     *
     * @param messageId kept as {@code Message-ID}, so that a second copy can be told from a second letter
     * @throws NotDelivered when the server cannot be reached or refuses
     */
    void send(String address, String messageId, Letter letter) {
        JavaMailSender sender = senders.getIfAvailable();
        if (!on || sender == null) {
            throw new NotDelivered("mail-off", "");
        }
        if (slow.has(host)) {
            throw new NotDelivered("mail-unreachable", TIMEOUT);
        }
        MimeMessage message = sender.createMimeMessage();
        try {
            fill(message, address, messageId, letter);
        } catch (AddressException wrong) {
            throw new NotDelivered("mail-address", "");
        } catch (MessagingException | UnsupportedEncodingException wrong) {
            throw new NotDelivered("mail-refused", NotDelivered.nameOf(wrong));
        }
        try {
            sender.send(message);
        } catch (MailAuthenticationException refused) {
            throw new NotDelivered("mail-login", NotDelivered.nameOf(refused));
        } catch (MailSendException failed) {
            NotDelivered why = failure(Objects.requireNonNullElse(first(failed), failed));
            if (why.detail().equals(TIMEOUT)) {
                slow.add(host);
            }
            throw why;
        } catch (MailException failed) {
            throw new NotDelivered("mail-refused", NotDelivered.nameOf(failed));
        }
    }

    private void fill(MimeMessage message, String address, String messageId, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress from = new InternetAddress(settings.from(), true);
        if (from.getPersonal() != null) {
            // As it is parsed, a Chinese name would stand in the header unencoded.
            from.setPersonal(from.getPersonal(), StandardCharsets.UTF_8.name());
        }
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setValidateAddresses(true);
        parts.setFrom(from);
        parts.setTo(new InternetAddress(address, true));
        parts.setSubject(letter.subject());
        parts.setText(letter.text(), letter.html());
        message.setHeader("Message-ID", "<" + messageId + ">");
        // Nobody is to answer with an out-of-office note (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    private static @Nullable Exception first(MailSendException failed) {
        Exception[] each = failed.getMessageExceptions();
        return each == null || each.length == 0 ? null : each[0];
    }

    /** Unlike the exception's message these words hold no address. */
    private static NotDelivered failure(Exception failed) {
        StringBuilder replies = new StringBuilder();
        boolean answered = false;
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            Matcher reply = REPLY.matcher(Objects.toString(cause.getMessage(), ""));
            if (reply.find() && !answered) {
                replies.append(reply.group(1)).append(' ');
                answered = true;
            }
        }
        return new NotDelivered(
                answered ? "mail-refused" : "mail-unreachable", (replies + NotDelivered.nameOf(failed)).strip());
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : failure.getCause();
    }
}
