package io.beianflow.pages.notice;

import io.beianflow.identity.Caller;
import io.beianflow.identity.MailAddresses;
import io.beianflow.notice.ChoiceInput;
import io.beianflow.notice.MailChannel;
import io.beianflow.notice.Notice;
import io.beianflow.notice.NoticeCategory;
import io.beianflow.notice.NoticeChoices;
import io.beianflow.notice.NoticeTexts;
import io.beianflow.notice.Notices;
import io.beianflow.notice.Robots;
import io.beianflow.notice.When;
import io.beianflow.pages.task.FormState;
import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the reader was told, and what the reader wants to be told by mail. */
@Controller
@RequestMapping("/notices")
class NoticePages {
    private static final int SIZE = 20;

    private final Notices notices;
    private final NoticeChoices choices;
    private final NoticeTexts texts;
    private final Robots robots;
    private final MailAddresses addresses;
    private final MailChannel mail;
    private final Caller caller;
    private final MessageSource messages;

    NoticePages(
            Notices notices,
            NoticeChoices choices,
            NoticeTexts texts,
            Robots robots,
            MailAddresses addresses,
            MailChannel mail,
            Caller caller,
            MessageSource messages) {
        this.notices = notices;
        this.choices = choices;
        this.texts = texts;
        this.robots = robots;
        this.addresses = addresses;
        this.mail = mail;
        this.caller = caller;
        this.messages = messages;
    }

    /** A notice in words. */
    record Line(Instant at, String ref, String path, String category, String text) {}

    @GetMapping
    String mine(@RequestParam(defaultValue = "0") int page, Locale locale, Model model) {
        int shown = Math.max(0, page);
        List<Notice> found = notices.mine(shown, SIZE);
        model.addAttribute(
                "notices",
                found.stream().limit(SIZE).map(notice -> line(notice, locale)).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > SIZE);
        model.addAttribute("mayManage", robots.mayManage());
        return "notices";
    }

    private Line line(Notice notice, Locale locale) {
        return new Line(
                notice.at(), notice.ref(), notice.path(), notice.category().id(), texts.text(notice, locale));
    }

    @GetMapping("/settings")
    String settings(Model model) {
        return show(new FormState(Entered.values(choices.mine()), null), model);
    }

    @PostMapping("/settings")
    String choose(
            @RequestParam MultiValueMap<String, String> entered,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ChoiceInput input = Entered.choice(entered);
        try {
            choices.choose(input);
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            return show(new FormState(Entered.values(input), Problem.of(refused, messages, locale)), model);
        }
        redirect.addFlashAttribute("done", "notices.chosen");
        return "redirect:/notices/settings";
    }

    private String show(FormState form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("mailOn", mail.isOn());
        model.addAttribute("address", addresses.of(caller.id()).orElse(null));
        model.addAttribute(
                "categories",
                Arrays.stream(NoticeCategory.values()).map(NoticeCategory::id).toList());
        model.addAttribute("whens", Arrays.stream(When.values()).map(When::id).toList());
        return "notice-settings";
    }
}
