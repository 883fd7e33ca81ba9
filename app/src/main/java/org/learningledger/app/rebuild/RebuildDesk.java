package org.learningledger.app.rebuild;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.learningledger.app.RebuildJob;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.rebuild.CannotRebuild;
import org.learningledger.query.rebuild.Follow;
import org.learningledger.query.rebuild.KeptModels;
import org.learningledger.query.rebuild.Orders;
import org.learningledger.query.rebuild.Outcome;
import org.learningledger.query.rebuild.Pace;
import org.learningledger.query.rebuild.Purpose;
import org.learningledger.query.rebuild.ReadModelState;
import org.learningledger.query.rebuild.ReadModelStates;
import org.learningledger.query.rebuild.Rebuild;
import org.learningledger.query.rebuild.Rebuilds;
import org.learningledger.query.rebuild.Telling;
import org.springframework.stereotype.Component;

/** Does for somebody at the command line what {@code ./ledger rebuild} asks for. */
@Component
public class RebuildDesk {

    private static final String OPERATOR = "the operator at the command line";

    private final Orders orders;
    private final Rebuilds rebuilds;
    private final Follow follow;
    private final ReadModelStates states;
    private final KeptModels kept;

    RebuildDesk(Orders orders, Rebuilds rebuilds, Follow follow, ReadModelStates states, KeptModels kept) {
        this.orders = orders;
        this.rebuilds = rebuilds;
        this.follow = follow;
        this.states = states;
        this.kept = kept;
    }

    /** @return whether it was done; if not, the lines say why */
    public boolean does(RebuildJob job, Consumer<String> lines) {
        var models = job.all() ? orders.every() : job.models();
        try {
            return switch (job.act()) {
                case REBUILD -> carriedOut(Purpose.SWITCH, models, lines);
                case CHECK -> carriedOut(Purpose.CHECK, models, lines);
                case UNDO -> carriedOut(Purpose.UNDO, models, lines);
                case KEEP -> keep(models, requireNonNull(job.name()), requireNonNull(job.moment()), lines);
                case CANCEL -> cancel(lines);
                case LIST -> list(lines);
                case KEPT -> kept(lines);
                case DROP -> drop(requireNonNull(job.name()), lines);
            };
        } catch (CannotRebuild refused) {
            lines.accept(refused.getMessage());
            return false;
        }
    }

    private boolean carriedOut(Purpose purpose, List<String> models, Consumer<String> lines) {
        var alike = orders.alike(purpose, models);
        alike.ifPresent(other -> goesOnAlready(other, lines));
        return follow(
                () -> alike.map(Rebuild::id).orElseGet(() -> orders.place(purpose, models, OPERATOR)),
                Outcome.DONE,
                lines);
    }

    private static void goesOnAlready(Rebuild rebuild, Consumer<String> lines) {
        lines.accept("The %s, asked for by %s, goes on already. This is how:"
                .formatted(Telling.title(rebuild), rebuild.askedBy()));
    }

    private boolean keep(List<String> models, String name, String moment, Consumer<String> lines) {
        var alike = orders.alike(Purpose.KEEP, models).filter(other -> name.equals(other.keptAs()));
        alike.ifPresent(other -> goesOnAlready(other, lines));
        return follow(
                () -> alike.map(Rebuild::id).orElseGet(() -> rebuilds.keep(models, name, moment, OPERATOR)),
                Outcome.DONE,
                lines);
    }

    private boolean follow(LongSupplier begun, Outcome wanted, Consumer<String> lines) {
        return follow.toTheEnd(begun.getAsLong(), lines).outcome() == wanted;
    }

    private boolean cancel(Consumer<String> lines) {
        var going = rebuilds.goingOn();
        if (going.isEmpty()) {
            lines.accept("No rebuild goes on, so there is nothing to cancel.");
            return false;
        }
        long id = going.get().id();
        rebuilds.cancel(id);
        return follow(() -> id, Outcome.CANCELLED, lines);
    }

    private boolean list(Consumer<String> lines) {
        lines.accept("%-15s %-34s %7s %10s  %-32s %-27s %s"
                .formatted("Name", "Holds", "Version", "Generation", "Live since", "Has taken in", "Undo"));
        states.all().forEach(model -> lines.accept(line(model)));
        rebuilds.goingOn().ifPresent(rebuild -> {
            lines.accept("");
            lines.accept("Going on: the %s, asked for by %s.".formatted(Telling.title(rebuild), rebuild.askedBy()));
            lines.accept(new Pace().of(rebuild).sentence());
        });
        return true;
    }

    private static String line(ReadModelState model) {
        return String.format(
                Locale.UK,
                "%-15s %-34s %7d %10d  %-32s %-27s %s",
                model.name(),
                model.holds(),
                model.version(),
                model.generation(),
                DateWords.at(model.liveSince()),
                String.format(Locale.UK, "%,d of %,d facts", model.takenIn(), model.of()),
                model.before() == null ? "no" : "to generation " + model.before());
    }

    private boolean kept(Consumer<String> lines) {
        var all = kept.all();
        if (all.isEmpty()) lines.accept("Nothing is kept. See --as-at and --keep-as in ./ledger rebuild --help.");
        all.forEach(one -> lines.accept(String.format(
                Locale.UK,
                "%-20s %-15s version %d, up to %,d facts, kept since %s, digest %s",
                one.name(),
                one.model(),
                one.version(),
                one.upTo(),
                DateWords.at(one.since()),
                one.digest())));
        return true;
    }

    private boolean drop(String name, Consumer<String> lines) {
        rebuilds.drop(name);
        lines.accept("Dropped %s.".formatted(name));
        return true;
    }
}
