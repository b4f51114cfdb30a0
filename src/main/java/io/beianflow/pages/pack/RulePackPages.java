package io.beianflow.pages.pack;

import io.beianflow.check.Finding;
import io.beianflow.check.FindingView;
import io.beianflow.check.KeptPack;
import io.beianflow.check.PackDifference;
import io.beianflow.check.PackMoves;
import io.beianflow.check.ReportTexts;
import io.beianflow.check.RulePacks;
import io.beianflow.filing.Filings;
import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** The pack a filing keeps; what another one would change, and the move to it. */
@Controller
@RequestMapping("/filings/{ref}/rule-pack")
class RulePackPages {
    private final Filings filings;
    private final PackMoves moves;
    private final RulePacks packs;
    private final ReportTexts reports;
    private final MessageSource texts;

    RulePackPages(Filings filings, PackMoves moves, RulePacks packs, ReportTexts reports, MessageSource texts) {
        this.filings = filings;
        this.moves = moves;
        this.packs = packs;
        this.reports = reports;
        this.texts = texts;
    }

    @GetMapping
    String page(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            return show(ref, to, locale, model);
        } catch (Refusal refused) {
            return refused(ref, refused, locale, model, response);
        }
    }

    @PostMapping
    String move(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String fingerprint,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            moves.move(ref, to, fingerprint);
        } catch (Refusal refused) {
            return refused(ref, refused, locale, model, response);
        }
        redirect.addFlashAttribute("done", "rule-pack.done");
        return "redirect:/filings/{ref}/rule-pack";
    }

    private String refused(String ref, Refusal refused, Locale locale, Model model, HttpServletResponse response) {
        if (refused.kind() == Refusal.Kind.NOT_FOUND) {
            throw refused;
        }
        response.setStatus(refused.kind().status());
        model.addAttribute("problem", Problem.of(refused, texts, locale));
        return show(ref, null, locale, model);
    }

    private String show(String ref, @Nullable String to, Locale locale, Model model) {
        KeptPack kept = moves.kept(ref);
        model.addAttribute("filing", filings.require(ref));
        model.addAttribute("kept", kept);
        model.addAttribute("choices", moves.choices(kept));
        model.addAttribute("mayMove", moves.mayMove());
        model.addAttribute("faults", Problem.of(packs.broken(), texts, locale).errors());
        if (to != null && !to.isBlank()) {
            PackDifference difference = moves.difference(ref, to);
            model.addAttribute("difference", difference);
            model.addAttribute("appearing", words(difference.appearing(), locale));
            model.addAttribute("disappearing", words(difference.disappearing(), locale));
        }
        return "rule-pack";
    }

    private List<FindingView> words(List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> reports.words(finding, locale)).toList();
    }
}
