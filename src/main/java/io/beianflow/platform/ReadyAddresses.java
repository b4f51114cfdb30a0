package io.beianflow.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in the log where to go, as soon as somebody can go there. */
@Component
final class ReadyAddresses implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyAddresses.class);

    private final Environment environment;
    private final ObjectProvider<ReadyNotice> notices;
    private final StartTexts texts = new StartTexts(Locale.getDefault());

    ReadyAddresses(Environment environment, ObjectProvider<ReadyNotice> notices) {
        this.environment = environment;
        this.notices = notices;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            LOG.info("{}", String.join(System.lineSeparator(), lines(port)));
        }
    }

    private List<String> lines(String port) {
        String base = "http://localhost:" + port + environment.getProperty("server.servlet.context-path", "");
        List<String> lines = new ArrayList<>();
        lines.add(texts.of("ready", List.of()));
        Stream.of("tasklist", "cockpit", "filings", "api")
                .forEach(page -> lines.add(texts.of("ready." + page, List.of(base))));
        notices.orderedStream()
                .flatMap(notice -> notice.lines(texts.language()).stream())
                .forEach(lines::add);
        return lines;
    }
}
