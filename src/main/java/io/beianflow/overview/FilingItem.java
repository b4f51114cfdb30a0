package io.beianflow.overview;

import io.beianflow.filing.Filing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filing as one line of a list. */
public record FilingItem(
        String ref,
        String company,
        String status,
        String stage,
        int round,
        FilingView.SubjectView subject,
        FilingView.AlgorithmView algorithm,
        @Nullable String filingNumber,
        @Nullable LocalDate nextDueOn,
        @Nullable Integer workingDaysLeft,
        Instant updatedAt,
        List<TaskView> openTasks) {
    static FilingItem of(Filing filing, @Nullable Integer workingDaysLeft, List<TaskView> openTasks) {
        return new FilingItem(
                filing.ref(),
                filing.company(),
                filing.status().id(),
                filing.stage().id(),
                filing.round(),
                new FilingView.SubjectView(filing.subjectName(), filing.subjectUscc()),
                new FilingView.AlgorithmView(filing.algorithmName(), filing.category(), filing.role()),
                filing.filingNumber(),
                filing.nextDueOn(),
                workingDaysLeft,
                filing.updatedAt(),
                openTasks);
    }
}
