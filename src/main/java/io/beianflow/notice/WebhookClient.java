package io.beianflow.notice;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Posts JSON to a robot: no redirects, no cookies, no second try of its own, bounded in time and in what it reads. */
@Component
class WebhookClient implements DisposableBean {
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final CloseableHttpClient http;
    private final Duration longest;
    private final SlowHosts slow = new SlowHosts();
    /** Ends a call whose answer trickles. */
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-watch");
        thread.setDaemon(true);
        return thread;
    });

    @Autowired
    WebhookClient(HostRules hosts) {
        this(hosts, SILENCE, LONGEST);
    }

    /**
     * @param silence how long the other side may say nothing
     * @param longest how long a call may take altogether
     */
    WebhookClient(HostRules hosts, Duration silence, Duration longest) {
        this.longest = longest;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(hosts)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(Timeout.of(silence))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(Timeout.of(silence))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("BeianFlow")
                .build();
    }

    /** What came back; the body as far as it is read. */
    record Answer(int status, String body) {}

    /** @throws NotDelivered when there is no answer */
    Answer post(URI uri, Map<String, String> headers, byte[] json) {
        String host = uri.getHost() + ":" + uri.getPort();
        if (slow.has(host)) {
            throw new NotDelivered("timeout", "a moment ago");
        }
        HttpPost post = new HttpPost(uri);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = watch.schedule(
                () -> {
                    late.set(true);
                    post.cancel();
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return http.execute(post, WebhookClient::read);
        } catch (IOException failed) {
            NotDelivered why = late.get() ? new NotDelivered("timeout", "") : failure(failed);
            if (why.code().equals("timeout")) {
                slow.add(host);
            }
            throw why;
        } finally {
            end.cancel(false);
        }
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        byte[] body = new byte[0];
        if (response.getEntity() != null) {
            InputStream content = response.getEntity().getContent();
            body = content.readNBytes(LONGEST_ANSWER);
            if (content.read() != -1) {
                response.close();
            }
        }
        return new Answer(response.getCode(), new String(body, StandardCharsets.UTF_8));
    }

    /** Exceptions of the network name the host and the port, no path; their class says what happened and is enough. */
    private static NotDelivered failure(IOException failed) {
        if (failed instanceof HostRules.HostRefused) {
            return new NotDelivered("host-refused", "");
        }
        if (failed instanceof UnknownHostException) {
            return new NotDelivered("host-unknown", "");
        }
        if (failed instanceof SocketTimeoutException) {
            return new NotDelivered("timeout", "");
        }
        return new NotDelivered(failed instanceof SSLException ? "tls" : "unreachable", NotDelivered.nameOf(failed));
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }
}
