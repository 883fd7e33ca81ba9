package org.learningledger.query.provenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.Overheard;
import org.learningledger.store.time.Moment;
import org.learningledger.web.page.Page;
import org.springframework.stereotype.Component;

/**
 * Answers with figures that say where they come from. Which models an answer rests on is overheard while it is read, and
 * all of it is read in one snapshot, so that what is said of a figure is said of what was read for it.
 */
@Component
public class Figures {

    /** The parameter by which the template of a report takes where its figures come from. */
    public static final String PARAMETER = "from";

    private final Snapshot snapshot;
    private final Models models;
    private final KeptDigests digests;
    private final TakenIn takenIn;
    private final LedgerLog log;

    Figures(Snapshot snapshot, Models models, KeptDigests digests, TakenIn takenIn, LedgerLog log) {
        this.snapshot = snapshot;
        this.models = models;
        this.digests = digests;
        this.takenIn = takenIn;
        this.log = log;
    }

    /**
     * Answers one question of one partnership, about the moment that is asked about.
     *
     * @param surely models that count as read whatever the answer was
     */
    public <T> Figure<T> answer(String partnership, Collection<String> surely, Supplier<T> question) {
        return snapshot.after(takenIn::here, here -> {
            var read = new TreeSet<String>();
            var answer = Overheard.listening(read, question);
            var names = new TreeSet<>(surely);
            names.addAll(models.readIn(read));
            return new Figure<>(answer, from(partnership, names, here, digests::of));
        });
    }

    public <T> Figure<T> answer(String partnership, Supplier<T> question) {
        return answer(partnership, List.of(), question);
    }

    /** A report that says at its foot where its figures come from; its template takes {@link #PARAMETER}. */
    public Page page(String partnership, Supplier<Page> report) {
        var figure = answer(partnership, report);
        return figure.answer().with(PARAMETER, figure.from());
    }

    /**
     * Answers one question that rests on everything that is kept of a partnership. The digests are worked out anew: whoever
     * changed rows by hand is found out.
     */
    public <T> Figure<T> ofEverything(String partnership, Function<Provenance, T> question) {
        return snapshot.after(takenIn::here, here -> {
            var from = from(partnership, models.names(), here, digests::anew);
            return new Figure<>(question.apply(from), from);
        });
    }

    /** What would be said now of figures that rest on these models. */
    Provenance from(String partnership, Set<String> names) {
        return snapshot.after(takenIn::here, here -> from(partnership, names, here, digests::of));
    }

    private interface Digesting {
        Provenance.Model of(ReadModel model, String partnership, long taken);
    }

    private Provenance from(String partnership, Set<String> names, Map<String, Long> here, Digesting digesting) {
        long position = log.count(partnership);
        var read = new ArrayList<Provenance.Model>();
        for (var name : new TreeSet<>(names)) {
            var model = models.named(name);
            long taken = log.positionAt(partnership, takenIn.of(name, here));
            position = Math.min(position, taken);
            read.add(digesting.of(model, partnership, taken));
        }
        return Provenance.of(partnership, position, read, log.erasures(partnership, position), Moment.asked());
    }
}
