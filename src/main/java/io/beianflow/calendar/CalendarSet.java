package io.beianflow.calendar;

import java.util.Map;

/**
 * The calendars of one moment: the common one, and those of companies that give their people further days off.
 *
 * @param common what the law's periods are counted by
 * @param ofCompanies by company id, only for companies with days off of their own
 */
public record CalendarSet(WorkingDayCalendar common, Map<String, WorkingDayCalendar> ofCompanies) {
    public CalendarSet {
        ofCompanies = Map.copyOf(ofCompanies);
    }

    /** The calendar by which a company counts what it promises itself. */
    public WorkingDayCalendar of(String company) {
        return ofCompanies.getOrDefault(company, common);
    }
}
