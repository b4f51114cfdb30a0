package io.beianflow.pages.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.identity.Caller;
import io.beianflow.notice.FailedDeliveries;
import io.beianflow.notice.MailChannel;
import io.beianflow.notice.NotDelivered;
import io.beianflow.notice.NoticeCategory;
import io.beianflow.notice.Robot;
import io.beianflow.notice.RobotInput;
import io.beianflow.notice.RobotKind;
import io.beianflow.notice.Robots;
import io.beianflow.pages.Words;
import io.beianflow.pages.task.FormState;
import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The robots of the reader's companies, and the messages that did not get through. */
@Controller
@RequestMapping("/notices/robots")
class RobotPages {
    private static final String LIST = "redirect:/notices/robots";

    private final Robots robots;
    private final FailedDeliveries failed;
    private final MailChannel mail;
    private final KeptSecret kept;
    private final Caller caller;
    private final MessageSource messages;

    RobotPages(
            Robots robots,
            FailedDeliveries failed,
            MailChannel mail,
            KeptSecret kept,
            Caller caller,
            MessageSource messages) {
        this.robots = robots;
        this.failed = failed;
        this.mail = mail;
        this.kept = kept;
        this.caller = caller;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        return list(new FormState(Entered.newRobot(), null), model);
    }

    @PostMapping
    String add(
            @RequestParam MultiValueMap<String, String> entered,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RobotInput input = input(entered);
        try {
            robots.add(input);
        } catch (Refusal refused) {
            return list(refused(input, refused, locale, model, response), model);
        }
        return done("notices.robot.added", redirect);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        Robot robot = robots.require(id);
        return one(robot, new FormState(Entered.values(robot), null), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RobotInput input = input(entered);
        try {
            robots.change(id, input);
        } catch (Refusal refused) {
            return one(robots.require(id), refused(input, refused, locale, model, response), model);
        }
        return done("notices.robot.changed", redirect);
    }

    @PostMapping("/{id}/active")
    String activate(@PathVariable UUID id, @RequestParam boolean active, RedirectAttributes redirect) {
        robots.activate(id, active);
        return done(active ? "notices.robot.on" : "notices.robot.off", redirect);
    }

    @PostMapping("/{id}/test")
    String test(@PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
        String name = robots.require(id).name();
        try {
            redirect.addFlashAttribute("taken", new String[] {name, robots.test(id)});
        } catch (NotDelivered no) {
            String cause = new Words(messages, locale).of("notice.fault", no.code());
            redirect.addFlashAttribute("refused", new String[] {name, (cause + " " + no.detail()).strip()});
        }
        return LIST;
    }

    @PostMapping("/failed/{notice}/{number}")
    String tryAgain(@PathVariable long notice, @PathVariable int number, RedirectAttributes redirect) {
        return done(failed.tryAgain(notice, number) ? "notices.tried" : "notices.given-up", redirect);
    }

    @PostMapping("/failed")
    String tryAllAgain(RedirectAttributes redirect) {
        failed.tryAllAgain();
        return done("notices.tried", redirect);
    }

    @PostMapping("/failed-digests/{digest}")
    String tryDigestAgain(@PathVariable long digest, RedirectAttributes redirect) {
        return done(failed.tryDigestAgain(digest) ? "notices.tried" : "notices.given-up", redirect);
    }

    private RobotInput input(MultiValueMap<String, String> entered) {
        return Entered.robot(entered, kept.typedOr(entered.getFirst("secret"), entered.getFirst("kept")));
    }

    private FormState refused(
            RobotInput input, Refusal refused, Locale locale, Model model, HttpServletResponse response) {
        if (refused.kind() != Refusal.Kind.INVALID) {
            throw refused;
        }
        response.setStatus(refused.kind().status());
        model.addAttribute("kept", kept.sealed(input.secret()));
        ObjectNode values = Entered.values(input);
        return new FormState(values, Problem.of(refused, messages, locale));
    }

    private String list(FormState form, Model model) {
        model.addAttribute("robots", robots.all());
        model.addAttribute("failed", failed.all());
        model.addAttribute("mailOn", mail.isOn());
        return show("notice-robots", null, form, model);
    }

    private String one(Robot robot, FormState form, Model model) {
        return show("notice-robot", robot, form, model);
    }

    private String show(String page, @Nullable Robot robot, FormState form, Model model) {
        model.addAttribute("robot", robot);
        model.addAttribute("form", form);
        model.addAttribute("companies", new TreeSet<>(caller.companies()));
        model.addAttribute(
                "kinds", Arrays.stream(RobotKind.values()).map(RobotKind::id).toList());
        model.addAttribute(
                "categories",
                Arrays.stream(NoticeCategory.values()).map(NoticeCategory::id).toList());
        return page;
    }

    private static String done(String text, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", text);
        return LIST;
    }
}
