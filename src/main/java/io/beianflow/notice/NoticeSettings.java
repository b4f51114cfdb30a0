package io.beianflow.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Settings of this module, see README. */
@Component
class NoticeSettings {
    private final String baseUrl;
    private final String from;
    private final LocalTime digestAt;
    private final Set<String> allowedHosts;

    NoticeSettings(
            @Value("${beianflow.notices.base-url:http://localhost:${server.port:8080}}") String baseUrl,
            @Value("${beianflow.notices.from:}") String from,
            @Value("${beianflow.notices.digest-at:09:00}") String digestAt,
            @Value("${beianflow.notices.allowed-hosts:}") String allowedHosts) {
        this.baseUrl = baseUrl.strip().replaceAll("/+$", "");
        if (!this.baseUrl.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw new IllegalStateException("beianflow.notices.base-url is '" + baseUrl
                    + "', but must be the address people open, such as https://filing.example.cn");
        }
        this.from = sender(from.strip());
        this.digestAt = time(digestAt.strip());
        this.allowedHosts = Stream.of(allowedHosts.split(",", -1))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String sender(String from) {
        try {
            return from.isEmpty() ? from : new InternetAddress(from, true).toUnicodeString();
        } catch (AddressException wrong) {
            throw new IllegalStateException("beianflow.notices.from is '" + from
                    + "', but must be one mail address, such as BeianFlow <filing@example.cn>");
        }
    }

    private static LocalTime time(String digestAt) {
        try {
            return LocalTime.parse(digestAt);
        } catch (DateTimeException wrong) {
            throw new IllegalStateException(
                    "beianflow.notices.digest-at is '" + digestAt + "', but must be a time of day, such as 09:00");
        }
    }

    /** Full address of a path of ours. */
    String link(String path) {
        return baseUrl + path;
    }

    /** An id of a message that no other one has, in the shape of RFC 5322. */
    String newMessageId(String what) {
        return what + "-" + UUID.randomUUID() + "@" + host();
    }

    private String host() {
        String host = UriComponentsBuilder.fromUriString(baseUrl).build().getHost();
        return host == null ? "localhost" : host;
    }

    /** Sender of every mail. */
    String from() {
        return from.isEmpty() ? "beianflow@" + host() : from;
    }

    /** When the mail of the day leaves, Asia/Shanghai. */
    LocalTime digestAt() {
        return digestAt;
    }

    /** Hosts that robots may be called at beside the vendors' own and the public ones. */
    Set<String> allowedHosts() {
        return allowedHosts;
    }
}
