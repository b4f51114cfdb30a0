package io.beianflow.pages.task;

import io.beianflow.pages.Exhibits;
import io.beianflow.pages.Words;
import io.beianflow.process.OpenTask;
import io.beianflow.review.CrossReviews;
import io.beianflow.review.SignOffs;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything there is to look at before a word is given: data, documents, findings, what others said. */
@Component
class ReviewModel implements TaskModel {
    private final Exhibits exhibits;
    private final CrossReviews reviews;
    private final SignOffs signOffs;

    ReviewModel(Exhibits exhibits, CrossReviews reviews, SignOffs signOffs) {
        this.exhibits = exhibits;
        this.reviews = reviews;
        this.signOffs = signOffs;
    }

    @Override
    public Set<String> keys() {
        return Set.of(
                "cross-review",
                "sign-off",
                "submit-subject",
                "submit-algorithm",
                "confirm-applicability",
                "decide-after-failure",
                "inquire-regulator",
                "prepare-materials");
    }

    @Override
    public void fill(OpenTask task, Words words, Locale locale, Model model) {
        Exhibits.Findings findings = exhibits.findings(task.ref(), locale);
        model.addAttribute("findings", findings);
        model.addAttribute("groups", exhibits.todo(task.ref(), findings, locale));
        model.addAttribute("checklist", exhibits.checklist(findings, locale));
        model.addAttribute("links", exhibits.links(task.ref()));
        model.addAttribute("sheets", exhibits.data(task.ref(), locale));
        model.addAttribute("materials", exhibits.materials(task.ref()));
        model.addAttribute(
                "reviews",
                reviews.of(task.ref()).stream()
                        .filter(review -> review.opinion() != null && Objects.equals(review.track(), task.track()))
                        .toList());
        model.addAttribute(
                "signOffs",
                signOffs.of(task.ref()).stream()
                        .filter(word -> Objects.equals(word.track(), task.track()))
                        .toList());
    }
}
