package io.beianflow.pages.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.filing.FilingData;
import io.beianflow.material.MaterialDesk;
import io.beianflow.pages.data.DataForm;
import io.beianflow.pages.data.DataInput;
import io.beianflow.process.OpenTask;
import io.beianflow.process.TaskDesk;
import io.beianflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Documents and data that are changed while a task is open for them. */
@Controller
@RequestMapping("/tasks/{id}")
class PreparationPages {
    private final TaskDesk desk;
    private final TaskForms forms;
    private final PreparationModel preparation;
    private final MaterialDesk materials;
    private final FilingData data;

    PreparationPages(
            TaskDesk desk, TaskForms forms, PreparationModel preparation, MaterialDesk materials, FilingData data) {
        this.desk = desk;
        this.forms = forms;
        this.preparation = preparation;
        this.materials = materials;
        this.data = data;
    }

    @ModelAttribute("embedded")
    boolean embedded(@RequestParam(defaultValue = "false") boolean embedded) {
        return embedded;
    }

    @PostMapping("/materials")
    String upload(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute UploadForm form,
            @ModelAttribute("embedded") boolean embedded,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        OpenTask task = desk.requireMine(id);
        try (InputStream bytes = form.bytes(file)) {
            materials.receive(task.ref(), form.upload(file, bytes));
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            return forms.entered(task, desk.draft(id), refused, locale, model);
        }
        return done("forms.uploaded", "materials", embedded, redirect);
    }

    @PostMapping("/data")
    String data(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> entered,
            @ModelAttribute("embedded") boolean embedded,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OpenTask task = desk.requireMine(id);
        ObjectNode stored = data.full(task.ref());
        ObjectNode wanted = new DataInput(entered).over(stored, preparation.fieldsOf(task));
        try {
            data.patch(task.ref(), version, DataForm.patch(stored, wanted));
        } catch (Refusal refused) {
            DataForm now = preparation.form(task);
            boolean lost = refused.kind() == Refusal.Kind.STALE;
            model.addAttribute(
                    "data",
                    lost
                            ? DataForm.conflict(now.version(), now.fields(), now.stored(), wanted)
                            : new DataForm(version, now.fields(), stored, wanted, Set.of()));
            response.setStatus(refused.kind().status());
            return forms.entered(task, desk.draft(id), refused, locale, model);
        }
        return done("forms.data.saved", "data", embedded, redirect);
    }

    private static String done(String text, String part, boolean embedded, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", text);
        return "redirect:/tasks/{id}" + (embedded ? "?embedded=true#" : "#") + part;
    }
}
