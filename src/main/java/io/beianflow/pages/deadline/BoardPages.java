package io.beianflow.pages.deadline;

import io.beianflow.company.Companies;
import io.beianflow.company.Company;
import io.beianflow.deadline.Board;
import io.beianflow.deadline.BoardQuery;
import io.beianflow.deadline.FinishedFilings;
import io.beianflow.filing.FilingQuery;
import io.beianflow.filing.Status;
import io.beianflow.identity.Caller;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deadlines of all filings: as a page, and as the part of it that Cockpit shows. */
@Controller
@RequestMapping("/deadlines")
class BoardPages {
    private static final int SIZE = 20;

    private final Board board;
    private final FinishedFilings finished;
    private final Companies companies;
    private final Caller caller;

    BoardPages(Board board, FinishedFilings finished, Companies companies, Caller caller) {
        this.board = board;
        this.finished = finished;
        this.companies = companies;
        this.caller = caller;
    }

    /** What was asked for; absent is what was not. */
    record Asked(
            @Nullable String q,
            @Nullable String clock,
            @Nullable String party,
            @Nullable String group,
            @Nullable String company,
            @Nullable String state,
            @Nullable Integer page) {
        BoardQuery query() {
            return BoardQuery.of(clock, party, group, company, state, q, page == null ? 0 : page, SIZE);
        }
    }

    @GetMapping
    String page(@ModelAttribute Asked asked, Locale locale, Model model) {
        show(asked.query(), false, locale, model);
        return "deadlines";
    }

    @GetMapping("/board")
    String part(@ModelAttribute Asked asked, Locale locale, Model model) {
        show(asked.query(), true, locale, model);
        return "fragments/deadlines :: board(board=${board})";
    }

    @GetMapping("/finished")
    String finishedPage(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "filed") String status,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        showFinished(q, status, page, false, locale, model);
        return "deadlines";
    }

    @GetMapping("/board/finished")
    String finishedPart(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "filed") String status,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        showFinished(q, status, page, true, locale, model);
        return "fragments/deadlines :: board(board=${board})";
    }

    private void show(BoardQuery query, boolean cockpit, Locale locale, Model model) {
        List<BoardModel.CountRow> counts = board.counts(query.company(), locale).stream()
                .map(BoardModel.CountRow::new)
                .toList();
        model.addAttribute(
                "board", new BoardModel(cockpit, query, board.page(query, locale), counts, companies(), null));
    }

    private void showFinished(
            @Nullable String q, String status, int page, boolean cockpit, Locale locale, Model model) {
        FilingQuery query = FilingQuery.of(q, null, status, page, SIZE, "ended");
        Status wanted = query.status();
        BoardModel.Finished ended =
                new BoardModel.Finished(finished.page(query, locale), query.text(), wanted == null ? "" : wanted.id());
        model.addAttribute(
                "board",
                new BoardModel(
                        cockpit,
                        BoardQuery.of(null, null, null, null, null, null, 0, SIZE),
                        new Board.Page(List.of(), 0, SIZE, 0, true),
                        List.of(),
                        companies(),
                        ended));
    }

    private List<Company> companies() {
        return companies.all().stream()
                .filter(company -> caller.mayActFor(company.id()))
                .toList();
    }
}
