package io.beianflow.pages.play;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.identity.Caller;
import io.beianflow.identity.Groups;
import io.beianflow.refusal.Refusal;
import io.beianflow.simulation.Outcome;
import io.beianflow.simulation.Play;
import io.beianflow.simulation.PlayTask;
import io.beianflow.simulation.Plays;
import io.beianflow.simulation.Scenario;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Play this diagram": the days of a filing before there is one. It computes only; its address holds every assumption, so it can be sent on. */
@Controller
class PlayPages {
    private static final List<String> PLAYERS = List.of(Groups.MANAGER, Groups.OWNER, Groups.ADMIN);
    private static final int MOST_MONTHS = 36;

    private final Plays plays;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    PlayPages(Plays plays, Calendars calendars, Caller caller, Clock clock) {
        this.plays = plays;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping("/simulation/play")
    String page(@RequestParam Map<String, String> entered, Model model, HttpServletResponse response) {
        if (PLAYERS.stream().noneMatch(caller::isIn)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "play-not-yours");
        }
        PlayForm form = new PlayForm(entered, LocalDate.now(clock));
        Collection<PlayTask> tasks = plays.tasks(form.scenario());
        model.addAttribute("form", form);
        model.addAttribute("errors", form.errors());
        model.addAttribute("scenario", form.scenario());
        model.addAttribute("processes", byProcess(tasks));
        model.addAttribute(
                "authority", tasks.stream().filter(PlayTask::authority).toList());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("longest", Scenario.MOST_DAYS);
        if (form.errors().isEmpty()) {
            show(plays.play(form.scenario()), model);
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return "simulation-play";
    }

    private void show(Play play, Model model) {
        WorkingDayCalendar calendar = calendars.current();
        List<PlayMonth> months = PlayMonth.of(play, calendar, MOST_MONTHS);
        List<Integer> known = calendar.knownYears();
        model.addAttribute("play", play);
        model.addAttribute("months", months);
        model.addAttribute("cut", !months.get(months.size() - 1).month().equals(YearMonth.from(play.end())));
        model.addAttribute(
                "knownUntil",
                known.isEmpty() ? "—" : known.get(known.size() - 1).toString());
    }

    /** Label of the process to its tasks, in the order of the way. */
    private static Map<String, List<PlayTask>> byProcess(Collection<PlayTask> tasks) {
        Map<String, List<PlayTask>> grouped = new LinkedHashMap<>();
        for (PlayTask task : tasks) {
            grouped.computeIfAbsent(task.process(), process -> new ArrayList<>())
                    .add(task);
        }
        return grouped;
    }
}
