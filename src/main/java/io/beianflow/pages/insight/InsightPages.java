package io.beianflow.pages.insight;

import io.beianflow.insight.Insights;
import io.beianflow.pages.Words;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What past filings teach: page, CSV and workbook show the same tables. */
@Controller
@RequestMapping("/insights")
class InsightPages {
    private static final int LONGEST = 120;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Insights insights;
    private final MessageSource texts;

    InsightPages(Insights insights, MessageSource texts) {
        this.insights = insights;
        this.texts = texts;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "12") int months, Model model) {
        model.addAttribute("months", months);
        model.addAttribute("choices", List.of(3, 6, 12, 24, 36));
        model.addAttribute("report", report(months));
        return "insights";
    }

    /** One table: {@code stages}, {@code passes}, {@code returns} or {@code forecasts}. */
    @GetMapping("/table.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "12") int months,
            @RequestParam(defaultValue = "stages") String table,
            Locale locale)
            throws IOException {
        Tables.Table wanted = tables(months, locale).stream()
                .filter(one -> one.id().equals(table))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        List.of(Fault.at("/table", "choice-expected", "stages, passes, returns, forecasts"))));
        return file(CSV, "insights-" + table + ".csv", Tables.csv(wanted).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/insights.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam(defaultValue = "12") int months, Locale locale) throws IOException {
        return file(WORKBOOK, "insights.xlsx", Tables.workbook(tables(months, locale)));
    }

    private List<Tables.Table> tables(int months, Locale locale) {
        return Tables.of(report(months), new Words(texts, locale));
    }

    private Insights.Report report(int months) {
        if (months < 1 || months > LONGEST) {
            throw Refusal.invalid(List.of(Fault.at("/months", "insight-months", LONGEST)));
        }
        return insights.report(months);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
