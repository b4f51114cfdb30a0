package io.beianflow.notice;

import io.beianflow.identity.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people want to be told by mail. Everybody decides for themselves. */
@Service
public class NoticeChoices {
    private final JdbcClient jdbc;
    private final Caller caller;

    NoticeChoices(JdbcClient jdbc, Caller caller) {
        this.jdbc = jdbc;
        this.caller = caller;
    }

    /** The caller's own. */
    @Transactional(readOnly = true)
    public NoticeChoice mine() {
        return of(caller.id());
    }

    /** Replaces the caller's own; 422 with a pointer per wrong field. */
    @Transactional
    public void choose(ChoiceInput input) {
        save(input.choice(caller.id()));
    }

    void save(NoticeChoice choice) {
        jdbc.sql("""
                insert into filing.notice_choice (user_id, language, assignment, reminder, decision, returned, escalated,
                                                  quiet_from, quiet_until)
                values (:user, :language, :assignment, :reminder, :decision, :returned, :escalated, :from, :until)
                on conflict (user_id) do update
                set language = excluded.language, assignment = excluded.assignment, reminder = excluded.reminder,
                    decision = excluded.decision, returned = excluded.returned, escalated = excluded.escalated,
                    quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
                """)
                .param("user", choice.user())
                .param("language", choice.language())
                .params(choice.when().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().id(), entry -> entry.getValue()
                                .id())))
                .param("from", choice.quietFrom(), Types.TIME)
                .param("until", choice.quietUntil(), Types.TIME)
                .update();
    }

    NoticeChoice of(String user) {
        return jdbc.sql("select * from filing.notice_choice where user_id = ?")
                .param(user)
                .query(NoticeChoices::choice)
                .optional()
                .orElseGet(() -> NoticeChoice.unchosen(user));
    }

    /** One for each of them. */
    List<NoticeChoice> of(Collection<String> users) {
        Map<String, NoticeChoice> chosen = jdbc
                .sql("select * from filing.notice_choice where user_id = any (?)")
                .param(users.toArray(new String[0]))
                .query(NoticeChoices::choice)
                .list()
                .stream()
                .collect(Collectors.toMap(NoticeChoice::user, Function.identity()));
        return users.stream()
                .map(user -> chosen.getOrDefault(user, NoticeChoice.unchosen(user)))
                .toList();
    }

    private static NoticeChoice choice(ResultSet row, int number) throws SQLException {
        Map<NoticeCategory, When> when = new EnumMap<>(NoticeCategory.class);
        for (NoticeCategory category : NoticeCategory.values()) {
            when.put(category, When.of(row.getString(category.id())));
        }
        return new NoticeChoice(
                row.getString("user_id"),
                row.getString("language"),
                when,
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class));
    }
}
