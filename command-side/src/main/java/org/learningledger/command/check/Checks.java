package org.learningledger.command.check;

import java.util.List;
import java.util.stream.Stream;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.register.DocumentStated;

/** All checks of arithmetic, dates and details of people, over all that a data set states. */
public final class Checks {

    private Checks() {}

    /** @param papers the papers that the statements are taken from */
    public static List<Suspicion> of(List<LedgerEvent> statements, List<DocumentStated> papers) {
        return Stream.of(
                        Attendance.check(statements),
                        BudgetTotal.check(statements),
                        OverAHundred.check(statements),
                        StatedChange.check(statements),
                        OutsideThePeriod.check(statements, papers),
                        DetailsOfPeople.check(statements))
                .flatMap(List::stream)
                .toList();
    }

    static <T> Stream<T> only(Class<T> kind, List<LedgerEvent> statements) {
        return statements.stream().filter(kind::isInstance).map(kind::cast);
    }
}
