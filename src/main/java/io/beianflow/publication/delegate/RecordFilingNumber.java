package io.beianflow.publication.delegate;

import io.beianflow.filing.TaskPlace;
import io.beianflow.filing.Track;
import io.beianflow.identifier.FilingNumber;
import io.beianflow.process.CompletingTask;
import io.beianflow.process.OpeningTask;
import io.beianflow.process.TaskDetails;
import io.beianflow.process.TaskInput;
import io.beianflow.process.TaskWork;
import io.beianflow.publication.IssuedNumbers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The number arrived after the second review's answer. */
@Component
class RecordFilingNumber implements TaskWork {
    private final TaskPlace place;
    private final IssuedNumbers numbers;
    private final Clock clock;

    RecordFilingNumber(TaskPlace place, IssuedNumbers numbers, Clock clock) {
        this.place = place;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "record-filing-number";
    }

    @Override
    public TaskDetails opened(OpeningTask task) {
        return place.of(task.ref(), Track.ALGORITHM);
    }

    @Override
    public void completed(CompletingTask task) {
        TaskInput input = task.input();
        Optional<FilingNumber> number = FilingNumber.parse(input.text("filingNumber"));
        if (number.isEmpty() && input.has("filingNumber")) {
            input.fault("filingNumber", "filing-number-shape");
        }
        LocalDate receivedOn = input.day("receivedOn", null, LocalDate.now(clock));
        LocalDate publishedOn = input.optionalDay("publishedOn");
        String noticeUrl = url(input);
        input.refuseIfFaulty();
        numbers.issue(task.ref(), number.orElseThrow(), receivedOn, publishedOn, noticeUrl, task.user());
    }

    private static @Nullable String url(TaskInput input) {
        String url = input.optionalText("noticeUrl");
        if (url != null && !url.matches("https?://\\S+")) {
            input.fault("noticeUrl", "url-expected");
        }
        return url;
    }
}
