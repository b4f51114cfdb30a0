package io.beianflow.deadline.delegate;

import static io.beianflow.process.Facts.YEAR_MISSING;

import io.beianflow.deadline.BoardUpkeep;
import io.beianflow.process.HouseTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Behind {@code keep-board}: midnight. Asks for the next year once, not every day. */
@Component
class KeepBoardDelegate implements JavaDelegate {
    private final BoardUpkeep upkeep;
    private final HouseTasks tasks;

    KeepBoardDelegate(BoardUpkeep upkeep, HouseTasks tasks) {
        this.upkeep = upkeep;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        upkeep.keep();
        YEAR_MISSING.set(execution, upkeep.isNextYearMissing() && !tasks.isOpen(HouseTasks.LOAD_CALENDAR_YEAR));
    }
}
