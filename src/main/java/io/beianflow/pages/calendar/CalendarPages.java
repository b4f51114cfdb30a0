package io.beianflow.pages.calendar;

import io.beianflow.calendar.CalendarDay;
import io.beianflow.calendar.CalendarYear;
import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.CompanyDay;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.company.Companies;
import io.beianflow.company.Company;
import io.beianflow.deadline.CalendarChanges;
import io.beianflow.deadline.CalendarInput;
import io.beianflow.deadline.DueDays;
import io.beianflow.identity.Caller;
import io.beianflow.identity.Groups;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working calendar by month, and where the next year and a company's own days off are loaded after a look at what they move. */
@Controller
@RequestMapping("/calendar")
class CalendarPages {
    private static final int LARGEST_FILE = 64 * 1024;

    private final Calendars calendars;
    private final CalendarChanges changes;
    private final DueDays dueDays;
    private final Companies companies;
    private final Caller caller;
    private final MessageSource texts;
    private final Clock clock;

    CalendarPages(
            Calendars calendars,
            CalendarChanges changes,
            DueDays dueDays,
            Companies companies,
            Caller caller,
            MessageSource texts,
            Clock clock) {
        this.calendars = calendars;
        this.changes = changes;
        this.dueDays = dueDays;
        this.companies = companies;
        this.caller = caller;
        this.texts = texts;
        this.clock = clock;
    }

    /** What a change did, in numbers: it waits in the session, which is kept in the database. */
    record Loaded(int days, int recounted, int moved) implements Serializable {
        static Loaded by(CalendarChanges.Change change) {
            return new Loaded(change.days(), change.recounted(), change.moved().size() + change.movedElsewhere());
        }
    }

    @GetMapping
    String month(@RequestParam(required = false) @Nullable String month, Locale locale, Model model) {
        YearMonth shown = read(month);
        WorkingDayCalendar calendar = calendars.current();
        LocalDate first = Month.first(shown);
        model.addAttribute(
                "month",
                Month.of(
                        shown,
                        LocalDate.now(clock),
                        calendar,
                        ownDaysOff(),
                        dueDays.between(first, shown.atEndOfMonth().plusDays(6), locale)));
        model.addAttribute("nextYearMissing", isNextYearMissing(calendar));
        model.addAttribute("thisMonth", YearMonth.now(clock));
        model.addAttribute(
                "companies",
                companies.all().stream()
                        .filter(company -> caller.mayActFor(company.id()))
                        .toList());
        return "calendar";
    }

    /** Where the task of November leads. */
    @GetMapping("/years/next")
    String nextYear() {
        return "redirect:/calendar/years/" + (LocalDate.now(clock).getYear() + 1);
    }

    @GetMapping("/years/{year}")
    String year(@PathVariable String year, Model model) {
        return showYear(CalendarYear.read(year), model);
    }

    /** What the file would move; nothing is stored, and the file comes back with the answer to "load it". */
    @PostMapping("/years/{year}/preview")
    String preview(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        int asked = CalendarYear.read(year);
        byte[] content =
                file == null || file.isEmpty() || file.getSize() > LARGEST_FILE ? new byte[0] : file.getBytes();
        try {
            model.addAttribute("change", changes.previewYear(asked, content));
            model.addAttribute("uploaded", Base64.getEncoder().encodeToString(content));
        } catch (Refusal refused) {
            refused(refused, locale, model, response);
        }
        return showYear(asked, model);
    }

    @PostMapping("/years/{year}")
    String load(
            @PathVariable String year,
            @RequestParam String content,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        int asked = CalendarYear.read(year);
        try {
            redirect.addFlashAttribute("loaded", Loaded.by(changes.load(asked, decoded(content))));
        } catch (Refusal refused) {
            refused(refused, locale, model, response);
            return showYear(asked, model);
        }
        redirect.addAttribute("year", asked);
        return "redirect:/calendar/years/{year}";
    }

    @GetMapping("/companies/{company}")
    String daysOff(@PathVariable String company, Model model) {
        return showDaysOff(company, null, model);
    }

    @PostMapping("/companies/{company}")
    String changeDaysOff(
            @PathVariable String company,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(required = false) @Nullable String apply,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            List<CompanyDay> read = CalendarInput.daysOff(company, written(days), caller.id());
            if (apply == null) {
                model.addAttribute("change", changes.previewDaysOff(company, read));
                return showDaysOff(company, days, model);
            }
            redirect.addFlashAttribute("loaded", Loaded.by(changes.changeDaysOff(company, read)));
        } catch (Refusal refused) {
            refused(refused, locale, model, response);
            return showDaysOff(company, days, model);
        }
        redirect.addAttribute("company", company);
        return "redirect:/calendar/companies/{company}";
    }

    private String showYear(int year, Model model) {
        WorkingDayCalendar calendar = calendars.current();
        model.addAttribute("year", year);
        model.addAttribute("known", calendar.isKnown(year));
        model.addAttribute("days", calendar.days(year));
        model.addAttribute("years", calendars.loadedYears());
        model.addAttribute("mayLoad", changes.mayLoad());
        model.addAttribute("nextYear", LocalDate.now(clock).getYear() + 1);
        return "calendar-year";
    }

    private String showDaysOff(String company, @Nullable String entered, Model model) {
        if (!caller.mayActFor(company)) {
            throw Refusal.notFound(company);
        }
        List<CompanyDay> days = calendars.companyDays().stream()
                .filter(day -> day.company().equals(company))
                .toList();
        model.addAttribute(
                "company",
                companies.all().stream()
                        .filter(one -> one.id().equals(company))
                        .map(Company::name)
                        .findFirst()
                        .orElse(company));
        model.addAttribute("companyId", company);
        model.addAttribute("mayChange", caller.isIn(Groups.MANAGER));
        model.addAttribute(
                "entered",
                entered == null
                        ? String.join(
                                "\n",
                                days.stream()
                                        .map(day -> day.day() + " " + day.name())
                                        .toList())
                        : entered);
        return "calendar-days-off";
    }

    private void refused(Refusal refused, Locale locale, Model model, HttpServletResponse response) {
        if (refused.kind() == Refusal.Kind.NOT_FOUND) {
            throw refused;
        }
        response.setStatus(refused.kind().status());
        model.addAttribute("problem", Problem.of(refused, texts, locale));
    }

    private YearMonth read(@Nullable String month) {
        if (month == null || month.isBlank()) {
            return YearMonth.now(clock);
        }
        try {
            YearMonth read = YearMonth.parse(month);
            CalendarYear.read(Integer.toString(read.getYear()));
            return read;
        } catch (DateTimeException notAMonth) {
            throw Refusal.invalid(List.of(Fault.at("/month", "calendar-month", month)));
        }
    }

    private List<CalendarDay> ownDaysOff() {
        return calendars.companyDays().stream()
                .filter(day -> caller.mayActFor(day.company()))
                .map(day -> new CalendarDay(
                        day.day(), CalendarDay.Kind.OFF, day.name(), day.day().getYear()))
                .toList();
    }

    /** The notice for a year comes in October or November of the year before. */
    private boolean isNextYearMissing(WorkingDayCalendar calendar) {
        LocalDate today = LocalDate.now(clock);
        return today.getMonthValue() >= 11 && !calendar.isKnown(today.getYear() + 1);
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    /** One day a line, the name after it. */
    private static List<CalendarInput.Written> written(String days) {
        return days.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("[\\s,，、]+", 2))
                .map(parts -> new CalendarInput.Written(parts[0], parts.length > 1 ? parts[1] : null))
                .toList();
    }
}
