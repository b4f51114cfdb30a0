package io.beianflow.pages.task;

import io.beianflow.material.MaterialVersion;
import io.beianflow.material.Materials;
import io.beianflow.pages.Words;
import io.beianflow.process.OpenTask;
import io.beianflow.publication.IssuedNumbers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The number in its canonical form, where it has to be shown, and what may prove that it is. */
@Component
class NumberModel implements TaskModel {
    private final IssuedNumbers numbers;
    private final Materials materials;

    NumberModel(IssuedNumbers numbers, Materials materials) {
        this.numbers = numbers;
        this.materials = materials;
    }

    @Override
    public Set<String> keys() {
        return Set.of("place-filing-number");
    }

    @Override
    public void fill(OpenTask task, Words words, Locale locale, Model model) {
        numbers.of(task.ref()).ifPresent(number -> model.addAttribute("number", number));
        List<MaterialVersion> pictures = materials.current(task.ref()).stream()
                .filter(version -> switch (version.type()) {
                    case PRODUCT_SCREENSHOT, DEMO_VIDEO, FILING_CERTIFICATE -> true;
                    default -> false;
                })
                .toList();
        model.addAttribute("pictures", pictures);
    }
}
