package org.learningledger.query.provenance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.digest.Digests;
import org.learningledger.query.moment.RandomHistory;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.ReadModels;
import org.learningledger.query.rebuild.Outcome;
import org.learningledger.query.rebuild.Rebuilds;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("A digest that was kept")
class KeptDigestsTest {

    private static final AtomicLong LEDGERS = new AtomicLong(700_000);
    private static final int MOST_AT_ONCE = 30;
    private static final Duration MOST = Duration.ofMinutes(3);

    @Autowired
    private Ledger ledger;

    @Autowired
    private ReadModels models;

    @Autowired
    private Figures figures;

    @Autowired
    private Digests digests;

    @Autowired
    private Rebuilds rebuilds;

    /** Facts of every kind, corrected and withdrawn, come a few at a time; after each few it is asked for every digest. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void is_brought_up_to_date_with_what_changed_since_and_is_the_one_worked_out_anew(long seed) throws Exception {
        var random = new Random(seed);
        long number = LEDGERS.incrementAndGet();
        var partnership = "p-" + RandomHistory.mark(number);
        var facts = new ArrayList<EventMessage<?>>();
        for (var told : RandomHistory.of(seed, number)) {
            facts.add(Ledger.message(
                    Mother.officer(partnership, told.agency()),
                    told.statedOn(),
                    told.id(),
                    told.sequence(),
                    told.event()));
        }
        for (int from = 0; from < facts.size(); ) {
            int to = Math.min(facts.size(), from + 1 + random.nextInt(MOST_AT_ONCE));
            ledger.appends(facts.subList(from, to));
            ledger.isRead();
            assertThat(said(partnership)).as("seed %d, fact %d", seed, to).isEqualTo(anew(partnership));
            var some = random.nextBoolean() ? names() : List.of("actions", "learning");
            boolean built = random.nextInt(3) == 0;
            if (built) ends(rebuilds.build(some, false, "a test"));
            if (built && random.nextBoolean()) ends(rebuilds.undo(some, "a test"));
            assertThat(said(partnership)).as("seed %d, after fact %d", seed, to).isEqualTo(anew(partnership));
            from = to;
        }
    }

    private List<String> names() {
        return models.all().stream().map(ReadModel::name).toList();
    }

    private Map<String, String> said(String partnership) {
        return figures.answer(partnership, names(), () -> "").from().models().stream()
                .collect(toMap(Provenance.Model::name, Provenance.Model::digest));
    }

    private Map<String, String> anew(String partnership) {
        return models.all().stream().collect(toMap(ReadModel::name, model -> digests.of(model, partnership)
                .text()));
    }

    private void ends(long rebuild) {
        long deadline = System.nanoTime() + MOST.toNanos();
        while (!rebuilds.one(rebuild).orElseThrow().ended()) {
            assertThat(System.nanoTime()).as("gave up waiting").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertThat(rebuilds.one(rebuild).orElseThrow().outcome()).isEqualTo(Outcome.DONE);
    }
}
