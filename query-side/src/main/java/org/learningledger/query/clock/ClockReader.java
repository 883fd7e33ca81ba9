package org.learningledger.query.clock;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.api.Question;
import org.learningledger.query.source.SourceReader;
import org.learningledger.store.clock.ClockRules;
import org.springframework.stereotype.Component;

/** Answers how the clocks of reviews stand on any day. */
@Component
public class ClockReader {

    /** What still runs comes before what is over; of either, what is due first. */
    private static final Comparator<ClockLine> ORDER = comparing(
                    (ClockLine line) -> line.clock().hasEnded())
            .thenComparing(line -> line.clock().dueEarliest(), nullsLast(naturalOrder()));

    private final SourceReader sources;

    ClockReader(SourceReader sources) {
        this.sources = sources;
    }

    /** The clocks of one review. */
    public List<SourceClock> of(String partnership, UUID source, LocalDate day) {
        return Clocks.of(sources.facts(partnership, source), ClockRules.all(), day);
    }

    /** Those of all reviews that were not withdrawn. */
    public Listed<ClockLine> list(String partnership, ClockFilter filter, LocalDate day, int page) {
        return Question.page(
                sources.recorded(partnership).stream()
                        .flatMap(review -> Clocks.of(review.facts(), ClockRules.all(), day).stream()
                                .filter(filter::passes)
                                .map(clock -> new ClockLine(review.named(), clock)))
                        .sorted(ORDER)
                        .toList(),
                page);
    }
}
