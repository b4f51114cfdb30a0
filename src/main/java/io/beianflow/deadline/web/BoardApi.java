package io.beianflow.deadline.web;

import io.beianflow.deadline.Badges;
import io.beianflow.deadline.Board;
import io.beianflow.deadline.BoardQuery;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/board}: the deadlines of all filings of the caller's companies, for Cockpit and for scripts. */
@RestController
@RequestMapping("/api/board")
class BoardApi {
    private final Board board;
    private final Badges badges;

    BoardApi(Board board, Badges badges) {
        this.board = board;
        this.badges = badges;
    }

    @GetMapping
    Board.Page page(
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String company,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Locale locale) {
        return board.page(BoardQuery.of(clock, party, group, company, state, q, page, size), locale);
    }

    @GetMapping("/counts")
    List<Board.Count> counts(@RequestParam(required = false) @Nullable String company, Locale locale) {
        return board.counts(company, locale);
    }

    /** What waits at each element of a diagram, or with {@code sum} in all of it: how many, and how many of them late. */
    @GetMapping("/processes/{key}/badges")
    List<Badges.Waiting> processBadges(
            @PathVariable String key, @RequestParam(defaultValue = "false") boolean sum, Locale locale) {
        return sum ? badges.inProcess(key, locale) : badges.ofProcess(key, locale);
    }

    /** Where one filing waits, seen from one of its process instances; 404 for another company's. */
    @GetMapping("/instances/{id}/badges")
    Badges.OfInstance instanceBadges(@PathVariable String id, Locale locale) {
        return badges.ofInstance(id, locale);
    }
}
