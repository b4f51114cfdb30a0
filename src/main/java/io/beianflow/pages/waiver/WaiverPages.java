package io.beianflow.pages.waiver;

import io.beianflow.check.FilingChecks;
import io.beianflow.check.Finding;
import io.beianflow.check.FindingView;
import io.beianflow.check.ReportTexts;
import io.beianflow.check.Waiver;
import io.beianflow.check.Waivers;
import io.beianflow.filing.Filings;
import io.beianflow.identity.Caller;
import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The waivers of a filing, and the findings that one can be asked for. */
@Controller
@RequestMapping("/filings/{ref}/waivers")
class WaiverPages {
    private final Filings filings;
    private final FilingChecks checks;
    private final Waivers waivers;
    private final ReportTexts reports;
    private final MessageSource texts;
    private final Caller caller;
    private final Clock clock;

    WaiverPages(
            Filings filings,
            FilingChecks checks,
            Waivers waivers,
            ReportTexts reports,
            MessageSource texts,
            Caller caller,
            Clock clock) {
        this.filings = filings;
        this.checks = checks;
        this.waivers = waivers;
        this.reports = reports;
        this.texts = texts;
        this.caller = caller;
        this.clock = clock;
    }

    /** A finding in words, and whether two people can let it pass. */
    record Choice(FindingView finding, boolean possible) {}

    @GetMapping
    String page(@PathVariable String ref, Locale locale, Model model) {
        return show(ref, locale, model);
    }

    @PostMapping
    String ask(
            @PathVariable String ref,
            @ModelAttribute WishForm form,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            waivers.ask(ref, form.wish());
        } catch (Refusal refused) {
            return refused(ref, refused, form, locale, model, response);
        }
        return done("waiver.done.asked", redirect);
    }

    @PostMapping("/{id}/confirmation")
    String confirm(
            @PathVariable String ref,
            @PathVariable long id,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            waivers.confirm(ref, id);
        } catch (Refusal refused) {
            return refused(ref, refused, null, locale, model, response);
        }
        return done("waiver.done.confirmed", redirect);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable String ref,
            @PathVariable long id,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            waivers.withdraw(ref, id);
        } catch (Refusal refused) {
            return refused(ref, refused, null, locale, model, response);
        }
        return done("waiver.done.withdrawn", redirect);
    }

    private String refused(
            String ref,
            Refusal refused,
            @Nullable WishForm entered,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (refused.kind() == Refusal.Kind.NOT_FOUND) {
            throw refused;
        }
        response.setStatus(refused.kind().status());
        model.addAttribute("problem", Problem.of(refused, texts, locale));
        model.addAttribute("entered", entered);
        return show(ref, locale, model);
    }

    private String show(String ref, Locale locale, Model model) {
        model.addAttribute("filing", filings.require(ref));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("latest", waivers.latest());
        model.addAttribute("mayConfirm", waivers.mayConfirm());
        model.addAttribute("me", caller.id());
        List<Waiver> known = waivers.of(ref);
        model.addAttribute("waivers", known);
        List<Finding> findings =
                checks.latest(ref).map(stored -> stored.report().findings()).orElse(List.of());
        model.addAttribute(
                "choices",
                findings.stream()
                        .filter(finding -> known.stream().noneMatch(one -> waits(one, finding)))
                        .map(finding -> new Choice(reports.words(finding, locale), Waivers.isPossibleFor(finding)))
                        .toList());
        return "waivers";
    }

    /** Asked for already; the list above shows it. */
    private boolean waits(Waiver waiver, Finding finding) {
        return waiver.state(LocalDate.now(clock)) == Waiver.State.ASKED
                && waiver.rule().equals(finding.rule())
                && Objects.equals(waiver.target(), finding.target())
                && Objects.equals(waiver.file(), finding.file())
                && Objects.equals(waiver.value(), finding.value());
    }

    private static String done(String text, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", text);
        return "redirect:/filings/{ref}/waivers";
    }
}
