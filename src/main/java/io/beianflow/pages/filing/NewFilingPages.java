package io.beianflow.pages.filing;

import io.beianflow.company.Companies;
import io.beianflow.company.Company;
import io.beianflow.filing.Filing;
import io.beianflow.identity.Caller;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageReader;
import io.beianflow.opening.FilingDesk;
import io.beianflow.pages.data.DataFields;
import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a filing begins: with a package, or with a few answers. */
@Controller
@RequestMapping("/filings/new")
class NewFilingPages {
    private final PackageReader reader;
    private final FilingDesk desk;
    private final Choices choices;
    private final MessageSource texts;

    NewFilingPages(PackageReader reader, FilingDesk desk, Choices choices, MessageSource texts) {
        this.reader = reader;
        this.desk = desk;
        this.choices = choices;
        this.texts = texts;
    }

    @ModelAttribute("choices")
    Choices choices() {
        return choices;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("entered", NewFilingForm.empty());
        return "filing-new";
    }

    @PostMapping(params = "answers")
    String answers(
            @ModelAttribute("entered") NewFilingForm form,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        byte[] json = form.data().toString().getBytes(StandardCharsets.UTF_8);
        try (FilingPackage source = reader.readData(new ByteArrayInputStream(json))) {
            return opened(desk.open(form.company(), source), redirect);
        } catch (Refusal refused) {
            return refused(refused, "answers", locale, model, response);
        }
    }

    @PostMapping(params = "!answers")
    String archive(
            @RequestParam(required = false) @Nullable String company,
            @RequestParam MultipartFile file,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        model.addAttribute("entered", NewFilingForm.empty());
        try (InputStream bytes = file.getInputStream();
                FilingPackage source = reader.readZip(bytes)) {
            return opened(desk.open(company, source), redirect);
        } catch (Refusal refused) {
            return refused(refused, "archive", locale, model, response);
        }
    }

    private static String opened(Filing filing, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "forms.opened");
        redirect.addAttribute("ref", filing.ref());
        return "redirect:/filings/{ref}";
    }

    private String refused(Refusal refused, String part, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(refused.kind().status());
        model.addAttribute("problem", Problem.of(refused, texts, locale));
        model.addAttribute("part", part);
        return "filing-new";
    }

    /** What the form lets choose from. */
    @Component
    static final class Choices {
        private final Caller caller;
        private final Companies companies;
        private final DataFields fields;

        Choices(Caller caller, Companies companies, DataFields fields) {
            this.caller = caller;
            this.companies = companies;
            this.fields = fields;
        }

        /** Companies of the caller. */
        public List<Company> companies() {
            return companies.all().stream()
                    .filter(company -> caller.mayActFor(company.id()))
                    .toList();
        }

        public List<String> options(String pattern) {
            return fields.options(pattern);
        }
    }
}
