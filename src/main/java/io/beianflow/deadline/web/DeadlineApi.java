package io.beianflow.deadline.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.deadline.Deadline;
import io.beianflow.deadline.DeadlineHistories;
import io.beianflow.deadline.DeadlineHistory;
import io.beianflow.deadline.DeadlineMoves;
import io.beianflow.deadline.Deadlines;
import io.beianflow.filing.Filings;
import io.beianflow.notice.Notice;
import io.beianflow.notice.NoticeTexts;
import io.beianflow.notice.Notices;
import io.beianflow.process.TaskInput;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/filings/{ref}/deadlines} (contract section 6) and {@code …/notices}. 404 for what is another company's. */
@RestController
@RequestMapping("/api/filings/{ref}")
class DeadlineApi {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Filings filings;
    private final Deadlines deadlines;
    private final Notices notices;
    private final NoticeTexts texts;
    private final DeadlineMoves moves;
    private final DeadlineHistories histories;

    DeadlineApi(
            Filings filings,
            Deadlines deadlines,
            Notices notices,
            NoticeTexts texts,
            DeadlineMoves moves,
            DeadlineHistories histories) {
        this.moves = moves;
        this.histories = histories;
        this.filings = filings;
        this.deadlines = deadlines;
        this.notices = notices;
        this.texts = texts;
    }

    /** What people were told, in the caller's language. */
    record Told(
            long id,
            OffsetDateTime at,
            String kind,
            String forGroup,
            @Nullable String forUser,
            String text) {}

    @GetMapping("/deadlines")
    List<Deadline> deadlines(@PathVariable String ref, Locale locale) {
        filings.require(ref);
        return deadlines.of(ref, locale);
    }

    /** All clocks with their pauses, moves and what fired: what the tab in Cockpit shows. */
    @GetMapping("/deadlines/history")
    DeadlineHistory history(@PathVariable String ref, Locale locale) {
        filings.require(ref);
        return histories.of(ref, locale);
    }

    /** A manager gives a clock another last day; the answer is all clocks as they are then. */
    @PostMapping("/deadlines/{id}/moves")
    @ResponseStatus(HttpStatus.CREATED)
    List<Deadline> move(@PathVariable String ref, @PathVariable long id, @RequestBody JsonNode wish, Locale locale) {
        moves.move(ref, id, new TaskInput(wish));
        return deadlines.of(ref, locale);
    }

    @GetMapping("/notices")
    List<Told> notices(@PathVariable String ref, Locale locale) {
        filings.require(ref);
        return notices.of(ref).stream().map(notice -> told(notice, locale)).toList();
    }

    private Told told(Notice notice, Locale locale) {
        return new Told(
                notice.id(),
                notice.at().atZone(ZONE).toOffsetDateTime(),
                notice.kind(),
                String.join(", ", notice.forGroups()),
                notice.forUser(),
                texts.text(notice, locale));
    }
}
