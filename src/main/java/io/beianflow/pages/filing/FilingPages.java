package io.beianflow.pages.filing;

import io.beianflow.filing.FilingQuery;
import io.beianflow.filing.Stage;
import io.beianflow.filing.Status;
import io.beianflow.overview.FilingViews;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All filings, and one with everything about it. */
@Controller
@RequestMapping("/filings")
class FilingPages {
    private static final int SIZE = 20;

    private final FilingViews views;
    private final FilingSheet sheet;

    FilingPages(FilingViews views, FilingSheet sheet) {
        this.views = views;
        this.sheet = sheet;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("list", views.page(FilingQuery.of(q, stage, status, page, SIZE, null)));
        model.addAttribute("q", q);
        model.addAttribute("stage", stage);
        model.addAttribute("status", status);
        model.addAttribute(
                "stages", Arrays.stream(Stage.values()).map(Stage::id).toList());
        model.addAttribute(
                "statuses", Arrays.stream(Status.values()).map(Status::id).toList());
        return "filings";
    }

    @GetMapping("/{ref}")
    String filing(@PathVariable String ref, Locale locale, Model model) {
        model.addAttribute("filing", views.of(ref, locale));
        sheet.fill(ref, locale, model);
        return "filing";
    }
}
