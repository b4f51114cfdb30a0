package io.beianflow.notice;

import io.beianflow.identity.Caller;
import io.beianflow.identity.Groups;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The robots of the caller's companies. Managers and administrators see to them; everybody else is refused with 403. */
@Service
public class Robots {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_KEY = 2000;
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final RobotRows rows;
    private final RobotPost post;
    private final HostRules hosts;
    private final NoticeSettings settings;
    private final Caller caller;
    private final MessageSource messages;
    private final Clock clock;

    Robots(
            RobotRows rows,
            RobotPost post,
            HostRules hosts,
            NoticeSettings settings,
            Caller caller,
            MessageSource messages,
            Clock clock) {
        this.rows = rows;
        this.post = post;
        this.hosts = hosts;
        this.settings = settings;
        this.caller = caller;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether the caller sees to robots. */
    public boolean mayManage() {
        return caller.isIn(Groups.MANAGER) || caller.isIn(Groups.ADMIN);
    }

    /** 403 for whoever does not see to robots. */
    public void requireManager() {
        if (!mayManage()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "robots-not-yours");
        }
    }

    /** All of the caller's companies, by name. */
    @Transactional(readOnly = true)
    public List<Robot> all() {
        requireManager();
        return rows.of(caller.companies());
    }

    /** One of them; 404 for another company's. */
    @Transactional(readOnly = true)
    public Robot require(UUID id) {
        requireManager();
        return rows.find(id)
                .filter(robot -> caller.companies().contains(robot.company()))
                .orElseThrow(() -> Refusal.notFound(id.toString()));
    }

    /** Adds a robot; 422 with a pointer per wrong field. */
    @Transactional
    public Robot add(RobotInput input) {
        requireManager();
        return save(UUID.randomUUID(), null, input);
    }

    /** Changes a robot, all but its company; a blank address or secret stays. 422 with a pointer per wrong field. */
    @Transactional
    public Robot change(UUID id, RobotInput input) {
        return save(id, require(id), input);
    }

    /** Switches a robot on or off. What is on its way to one that is off is dropped. */
    @Transactional
    public void activate(UUID id, boolean active) {
        Robot robot = require(id);
        rows.save(
                new Robot(
                        id,
                        robot.company(),
                        robot.kind(),
                        robot.name(),
                        robot.host(),
                        robot.categories(),
                        robot.language(),
                        active,
                        caller.id(),
                        clock.instant()),
                null,
                null);
    }

    /**
     * Has a robot say a few words, now.
     *
     * @return what came back, such as {@code HTTP 200, errcode 0}
     * @throws NotDelivered when it was not taken
     */
    public String test(UUID id) {
        Robot robot = require(id);
        RobotMessage message = new RobotMessage(
                settings.newMessageId("test"),
                "test",
                null,
                null,
                messages.getMessage("notice.robot.test", new Object[] {robot.name()}, robot.locale()),
                settings.link("/notices/robots"),
                clock.instant());
        return post.send(robot.kind(), rows.keys(id), message);
    }

    private Robot save(UUID id, @Nullable Robot before, RobotInput input) {
        List<Fault> faults = new ArrayList<>();
        String company = before == null ? company(input, faults) : before.company();
        Optional<RobotKind> kind = RobotKind.find(text(input.kind()));
        if (kind.isEmpty()) {
            faults.add(Fault.at("/kind", "robot-kind"));
        }
        String name = text(input.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(Fault.at("/name", "robot-name", LONGEST_NAME));
        } else if (rows.isTaken(company, name, id)) {
            faults.add(Fault.at("/name", "robot-name-taken"));
        }
        String url = text(input.url());
        String host = before != null && url.isEmpty() ? before.host() : host(kind.orElse(null), url, faults);
        if (before != null && url.isEmpty() && kind.isPresent() && kind.get() != before.kind()) {
            faults.add(Fault.at("/url", "robot-url-of-other"));
        }
        String secret = text(input.secret());
        if (kind.isPresent() && kind.get().isSigned() && secret.isEmpty() && !hasSecret(before)) {
            faults.add(Fault.at("/secret", "robot-secret"));
        } else if (secret.length() > LONGEST_KEY) {
            faults.add(Fault.at("/secret", "robot-key-long", LONGEST_KEY));
        }
        Set<NoticeCategory> categories = categories(input, faults);
        String language = text(input.language());
        if (!LANGUAGES.contains(language)) {
            faults.add(Fault.at("/language", "notice-language"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        Robot robot = new Robot(
                id,
                company,
                kind.orElseThrow(),
                name,
                host,
                categories,
                language,
                before == null || before.active(),
                caller.id(),
                clock.instant());
        rows.save(robot, url.isEmpty() ? null : url, secret.isEmpty() ? null : secret);
        return robot;
    }

    private boolean hasSecret(@Nullable Robot robot) {
        return robot != null && !rows.keys(robot.id()).secret().isEmpty();
    }

    /** The caller's only one when none is named. */
    private String company(RobotInput input, List<Fault> faults) {
        String company = text(input.company());
        if (company.isEmpty() && caller.companies().size() == 1) {
            return caller.companies().iterator().next();
        }
        if (!caller.companies().contains(company)) {
            faults.add(Fault.at("/company", "robot-company"));
        }
        return company;
    }

    private String host(@Nullable RobotKind kind, String url, List<Fault> faults) {
        if (url.length() > LONGEST_KEY) {
            faults.add(Fault.at("/url", "robot-key-long", LONGEST_KEY));
            return "";
        }
        try {
            URI uri = new URI(url);
            Optional<String> fault = hosts.fault(kind == null ? RobotKind.WEBHOOK : kind, uri);
            if (fault.isPresent()) {
                faults.add(refused(fault.get(), kind));
                return "";
            }
            return uri.getHost().toLowerCase(Locale.ROOT);
        } catch (URISyntaxException notAnAddress) {
            faults.add(Fault.at("/url", "robot-url"));
            return "";
        }
    }

    private static Fault refused(String code, @Nullable RobotKind kind) {
        return switch (code) {
            case "robot-url-https" -> Fault.at("/url", "robot-url-https");
            case "robot-url-vendor" ->
                Fault.at(
                        "/url", "robot-url-vendor", kind == null ? "" : String.join(", ", new TreeSet<>(kind.hosts())));
            case "robot-url-private" -> Fault.at("/url", "robot-url-private");
            default -> Fault.at("/url", "robot-url");
        };
    }

    private static Set<NoticeCategory> categories(RobotInput input, List<Fault> faults) {
        try {
            Set<NoticeCategory> categories =
                    input.categories().stream().map(NoticeCategory::byId).collect(Collectors.toUnmodifiableSet());
            if (categories.isEmpty()) {
                faults.add(Fault.at("/categories", "robot-categories"));
            }
            return categories;
        } catch (IllegalArgumentException unknown) {
            faults.add(Fault.at("/categories", "robot-categories"));
            return Set.of();
        }
    }

    private static String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }
}
