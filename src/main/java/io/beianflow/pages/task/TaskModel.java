package io.beianflow.pages.task;

import io.beianflow.pages.Words;
import io.beianflow.process.OpenTask;
import java.util.Locale;
import java.util.Set;
import org.springframework.ui.Model;

/** Brings what the pages of some tasks show besides the task itself. Attributes that are there already stay. */
interface TaskModel {
    Set<String> keys();

    void fill(OpenTask task, Words words, Locale locale, Model model);
}
