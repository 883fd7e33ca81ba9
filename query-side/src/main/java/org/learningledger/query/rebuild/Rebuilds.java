package org.learningledger.query.rebuild;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.ReadModels;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.time.Knowledge;
import org.springframework.stereotype.Component;

/** Takes orders for rebuilds, and tells how they go; the {@link Workshop} carries them out. */
@Component
public class Rebuilds {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final ReadModels models;
    private final RebuildBook book;
    private final LiveModels live;
    private final KeptModels kept;
    private final LedgerLog log;
    private final Tools tools;
    private final Workshop workshop;

    Rebuilds(Tools tools, Workshop workshop) {
        this.models = tools.models();
        this.book = tools.book();
        this.live = tools.live();
        this.kept = tools.kept();
        this.log = tools.log();
        this.tools = tools;
        this.workshop = workshop;
    }

    /**
     * Has models built beside the live ones, to take their place or to be compared with them.
     *
     * @return the rebuild's number
     * @throws CannotRebuild if one goes on already, or a name is not known
     */
    public long build(List<String> names, boolean onlyCheck, String askedBy) {
        var wanted = models(names);
        if (onlyCheck) wanted.forEach(this::refuseIfNeverLive);
        return begin(
                onlyCheck ? Purpose.CHECK : Purpose.SWITCH,
                wanted,
                model -> live.takenIn(model.name()).orElseGet(log::head),
                null,
                askedBy);
    }

    /**
     * Has the generations before take their place again.
     *
     * @throws CannotRebuild also where there is none, or another version of the program made it
     */
    public long undo(List<String> names, String askedBy) {
        var wanted = models(names);
        return begin(Purpose.UNDO, wanted, model -> before(model), null, askedBy);
    }

    /**
     * Has models kept as they were.
     *
     * @param keptAs small letters, digits and hyphens, at most 40
     * @param upTo a day or an instant, as the ledger itself had recorded things by then, or a partnership and a position:
     *     {@code south-tees/1075}
     */
    public long keep(List<String> names, String keptAs, String upTo, String askedBy) {
        if (!NAME.matcher(keptAs).matches()) {
            throw new CannotRebuild(
                    "\"%s\" cannot be a name: small letters, digits and hyphens can, at most 40.".formatted(keptAs));
        }
        if (kept.has(keptAs)) throw new CannotRebuild("Something is kept as %s already.".formatted(keptAs));
        long index = index(upTo);
        return begin(Purpose.KEEP, models(names), model -> index, keptAs, askedBy);
    }

    /** Drops what is kept under a name. */
    public void drop(String keptAs) {
        if (!kept.has(keptAs)) throw new CannotRebuild("Nothing is kept as %s.".formatted(keptAs));
        tools.generation(Generation.kept(keptAs)).discard();
        kept.forget(keptAs);
    }

    /**
     * Has what goes on end without a trace.
     *
     * @return whether it was still going on
     */
    public boolean cancel(long id) {
        return book.cancel(id);
    }

    public Optional<Rebuild> one(long id) {
        return book.one(id);
    }

    public Optional<Rebuild> goingOn() {
        return book.goingOn();
    }

    /** The newest first. */
    public List<Rebuild> newest(int most) {
        return book.newest(most);
    }

    private long begin(
            Purpose purpose,
            List<ReadModel> wanted,
            Function<ReadModel, Long> limit,
            @Nullable String keptAs,
            String askedBy) {
        var limits = wanted.stream().map(limit).toList();
        var first = purpose == Purpose.UNDO ? Stage.CATCHING_UP : Stage.BEGINNING;
        long id = book.begin(purpose, wanted, limits, first, keptAs, askedBy).orElseThrow(this::another);
        workshop.look();
        return id;
    }

    private CannotRebuild another() {
        return new CannotRebuild(book.goingOn()
                .map(other -> "The %s of %s, asked for by %s, is still going on. Wait for it, or cancel it."
                        .formatted(other.purpose().word(), String.join(", ", other.models()), other.askedBy()))
                .orElse("Another one was going on just now. Try again."));
    }

    private List<ReadModel> models(List<String> names) {
        if (names.isEmpty()) throw new CannotRebuild("Say which read models: " + known() + ".");
        return names.stream()
                .distinct()
                .sorted()
                .map(name -> models.named(name)
                        .orElseThrow(() -> new CannotRebuild(
                                "There is no read model %s. There are: %s.".formatted(name, known()))))
                .toList();
    }

    private String known() {
        return String.join(", ", models.all().stream().map(ReadModel::name).toList());
    }

    private void refuseIfNeverLive(ReadModel model) {
        if (live.takenIn(model.name()).isEmpty()) {
            throw new CannotRebuild("%s was never built, so there is nothing to compare with.".formatted(model.name()));
        }
    }

    private long before(ReadModel model) {
        var now = live.of(model.name());
        var version = now.map(LiveModels.Live::before)
                .orElseThrow(() -> new CannotRebuild(
                        "There is no generation of %s before the one that is live.".formatted(model.name())));
        if (version != model.version()) {
            throw new CannotRebuild(
                    ("The generation of %s before was made by version %d of its projection, and this program"
                                    + " has version %d. Run the program that made it, and undo the rebuild there.")
                            .formatted(model.name(), version, model.version()));
        }
        return now.map(LiveModels.Live::beforeIndex).orElseThrow();
    }

    private long index(String upTo) {
        int slash = upTo.indexOf('/');
        try {
            if (slash > 0) return index(upTo.substring(0, slash), Long.parseLong(upTo.substring(slash + 1)));
            return index(upTo.length() > 10 ? Instant.parse(upTo) : Knowledge.endOf(LocalDate.parse(upTo)));
        } catch (DateTimeParseException | NumberFormatException notOne) {
            throw new CannotRebuild(
                    ("\"%s\" is neither a day (2022-08-31), nor an instant (2022-08-31T16:00:00Z), nor a"
                                    + " partnership and a position (south-tees/1075).")
                            .formatted(upTo));
        }
    }

    private long index(Instant at) {
        return log.indexAt(at);
    }

    private long index(String partnership, long position) {
        return log.indexAt(partnership, position)
                .orElseThrow(() -> new CannotRebuild("%s has no fact %d.".formatted(partnership, position)));
    }
}
