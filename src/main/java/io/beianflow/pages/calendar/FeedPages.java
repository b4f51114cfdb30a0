package io.beianflow.pages.calendar;

import io.beianflow.deadline.CalendarFeeds;
import io.beianflow.refusal.Refusal;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The private calendar feed of a person, and where it is made, replaced and revoked. */
@Controller
class FeedPages {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarFeeds feeds;

    FeedPages(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendar/subscription")
    String page(Model model) {
        feeds.mine().ifPresent(feed -> model.addAttribute("feed", feed));
        return "calendar-feed";
    }

    /** The address is shown on the next page, once. */
    @PostMapping("/calendar/subscription")
    String renew(Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "address",
                root().resolve("/calendar/feed/" + feeds.renew(locale) + ".ics").toString());
        return "redirect:/calendar/subscription";
    }

    @PostMapping("/calendar/subscription/revocation")
    String revoke(RedirectAttributes redirect) {
        feeds.revoke();
        redirect.addFlashAttribute("done", "calendar.feed.revoked");
        return "redirect:/calendar/subscription";
    }

    /** Open to whoever knows the token: calendar programs cannot log in. */
    @GetMapping("/calendar/feed/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(feeds.read(token, root()).orElseThrow(() -> Refusal.notFound("calendar/feed")));
    }

    private static URI root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
    }
}
