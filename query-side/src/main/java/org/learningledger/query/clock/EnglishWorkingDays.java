package org.learningledger.query.clock;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Days on which England works: no Saturday, no Sunday, no bank holiday.
 *
 * <p>A bank holiday on a weekend is kept on its substitute day. Those that are proclaimed once, such as for a coronation,
 * are known as far as the library of calendars knew them when it was released.
 */
final class EnglishWorkingDays {

    private static final String ENGLAND = "eng";

    private static final HolidayManager CALENDAR =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private static final Map<Integer, Set<LocalDate>> BANK_HOLIDAYS = new ConcurrentHashMap<>();

    private EnglishWorkingDays() {}

    static boolean has(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays(day.getYear()).contains(day);
    }

    /** The days on which the bank holidays of a year are kept. */
    static Set<LocalDate> bankHolidays(int year) {
        return BANK_HOLIDAYS.computeIfAbsent(
                year, unknown -> CALENDAR.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, ENGLAND).stream()
                        .map(EnglishWorkingDays::kept)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static LocalDate kept(Holiday holiday) {
        return holiday.getObservedDate().orElseGet(holiday::getActualDate);
    }
}
