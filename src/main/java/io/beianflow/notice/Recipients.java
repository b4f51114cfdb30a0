package io.beianflow.notice;

import io.beianflow.identity.EngineRights;
import io.beianflow.identity.MailAddresses;
import io.beianflow.identity.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Whom a notice reaches over which channel, as people are and choose now. */
@Component
class Recipients {
    private final Members members;
    private final MailAddresses addresses;
    private final EngineRights rights;
    private final NoticeChoices choices;
    private final MailPost mail;
    private final RobotRows robots;

    Recipients(
            Members members,
            MailAddresses addresses,
            EngineRights rights,
            NoticeChoices choices,
            MailPost mail,
            RobotRows robots) {
        this.members = members;
        this.addresses = addresses;
        this.rights = rights;
        this.choices = choices;
        this.mail = mail;
        this.robots = robots;
    }

    /**
     * One message.
     *
     * @param channel of {@link Delivery}
     * @param id user, or number of the robot
     * @param when for mail at once or in the mail of the day; robots speak at once
     */
    record Recipient(String channel, String id, When when) {}

    /** People first, in the order of their ids. */
    List<Recipient> of(Notice notice) {
        List<Recipient> recipients = new ArrayList<>(readers(notice));
        robots.listening(notice.company(), notice.category())
                .forEach(id -> recipients.add(new Recipient(Delivery.ROBOT, id, When.NOW)));
        return recipients;
    }

    /** Whether a person still belongs to the company whose filing it is about. */
    boolean isMember(String user, String company) {
        return rights.unchecked(() -> members.isIn(user, company));
    }

    /** People who have an address, want mail about this, and have not done it themselves. */
    private List<Recipient> readers(Notice notice) {
        if (!mail.isOn()) {
            return List.of();
        }
        Set<String> people = people(notice);
        people.remove(notice.raisedBy());
        Set<String> reachable = new TreeSet<>(addresses.of(people).keySet());
        return choices.of(reachable).stream()
                .map(choice -> new Recipient(Delivery.MAIL, choice.user(), choice.when(notice.category())))
                .filter(recipient -> recipient.when() != When.NEVER)
                .toList();
    }

    private Set<String> people(Notice notice) {
        Set<String> people = new TreeSet<>();
        String user = notice.forUser();
        if (user == null) {
            rights.unchecked(() -> notice.forGroups().stream()
                    .map(group -> people.addAll(members.of(group, notice.company())))
                    .toList());
        } else if (isMember(user, notice.company())) {
            people.add(user);
        }
        return people;
    }
}
