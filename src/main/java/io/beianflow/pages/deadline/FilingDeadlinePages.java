package io.beianflow.pages.deadline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.deadline.Badges;
import io.beianflow.deadline.DeadlineHistories;
import io.beianflow.deadline.DeadlineMoves;
import io.beianflow.filing.Filings;
import io.beianflow.process.TaskInput;
import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clocks of one filing, and where a manager moves one: as a page, and as the part of it that Cockpit shows. */
@Controller
@RequestMapping("/deadlines")
class FilingDeadlinePages {
    private static final String PART =
            "fragments/deadlines :: clocks(history=${history}, problem=${problem}, moved=${moved}, cockpit=true)";

    private final Filings filings;
    private final DeadlineHistories histories;
    private final DeadlineMoves moves;
    private final Badges badges;
    private final MessageSource texts;

    FilingDeadlinePages(
            Filings filings, DeadlineHistories histories, DeadlineMoves moves, Badges badges, MessageSource texts) {
        this.filings = filings;
        this.histories = histories;
        this.moves = moves;
        this.badges = badges;
        this.texts = texts;
    }

    /** What a manager entered, shown again beside the reason of a refusal. */
    public record Moved(
            long id, @Nullable String latestOn, @Nullable String reason) {}

    @GetMapping("/filings/{ref}")
    String page(@PathVariable String ref, Locale locale, Model model) {
        show(ref, locale, model);
        return "filing-deadlines";
    }

    /** The clocks of the filing that a process instance belongs to. */
    @GetMapping("/instances/{instance}")
    String part(@PathVariable String instance, Locale locale, Model model) {
        show(badges.ofInstance(instance, locale).ref(), locale, model);
        return PART;
    }

    @PostMapping("/filings/{ref}/{id}")
    String move(
            @PathVariable String ref,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String latestOn,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String in,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        boolean cockpit = "cockpit".equals(in);
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("latestOn", latestOn)
                .put("seen", seen)
                .put("reason", reason);
        try {
            moves.move(ref, id, new TaskInput(wish));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(refused.kind().status());
            model.addAttribute("problem", Problem.of(refused, texts, locale));
            model.addAttribute("moved", new Moved(id, latestOn, reason));
            show(ref, locale, model);
            return cockpit ? PART : "filing-deadlines";
        }
        if (cockpit) {
            model.addAttribute("done", "deadline.move.done");
            show(ref, locale, model);
            return PART;
        }
        redirect.addFlashAttribute("done", "deadline.move.done");
        redirect.addAttribute("ref", ref);
        return "redirect:/deadlines/filings/{ref}";
    }

    private void show(String ref, Locale locale, Model model) {
        filings.require(ref);
        model.addAttribute("history", histories.of(ref, locale));
    }
}
