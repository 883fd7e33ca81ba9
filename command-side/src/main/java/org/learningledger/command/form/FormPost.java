package org.learningledger.command.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.privacy.PersonalDetails;
import org.learningledger.command.privacy.Published;
import org.learningledger.command.refusal.Reason;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.log.LedgerEventStore;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.StoreAway;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.ScopedKey;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.time.Days;
import org.learningledger.store.time.Knowledge;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.MayStand;
import org.learningledger.web.form.Problems;
import org.learningledger.web.form.Restricted;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.servlet.view.RedirectView;

/**
 * One form, posted: by a person, first to be checked and then to be recorded, or by a program, to be recorded at once.
 *
 * <p>An endpoint reads its fields, then opens or changes a thing. What it reads is also what the description of the
 * interface for programs says of it.
 */
public final class FormPost {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    /** References and themes are looked up, and what is looked up cannot be of any length. */
    private static final int MOST_OF_A_LINE = 200;

    private static final int MOST_OF_WORDS = 20_000;
    /** Stands for an id that was not chosen, on the way back to the question. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final Thing SOME_ACTION = new Thing(ThingKind.ACTION, NOBODY);

    static final String WHOLE_FORM = "form";

    private final Recorder recorder;
    private final LedgerEventStore events;
    private final LedgerLog log;
    private final SentBefore sentBefore;
    private final Clock clock;
    private final SignedIn who;
    private final Sender sender;
    private final String path;
    private final Answers answers;
    private final Asked asked;
    private final Problems problems = new Problems();
    private final SealedTexts sealed;
    private final DetailsInText details = new DetailsInText();

    FormPost(
            Recorder recorder,
            LedgerEventStore events,
            LedgerLog log,
            SentBefore sentBefore,
            SealedTexts sealed,
            Clock clock,
            SignedIn who,
            Sender sender,
            String path,
            Answers answers,
            Asked asked) {
        this.recorder = recorder;
        this.events = events;
        this.log = log;
        this.sentBefore = sentBefore;
        this.sealed = sealed;
        this.clock = clock;
        this.who = who;
        this.sender = sender;
        this.path = path;
        this.answers = answers;
        this.asked = asked;
    }

    /** What must be answered; where it was not, the sentence says what to do. */
    public Words mustHave(String field, String sentence) {
        problems.needs(answers, field, sentence);
        mustNotExceed(MOST_OF_WORDS, field);
        look(field, answers.one(field));
        return Words.plain(answers.one(field));
    }

    public @Nullable Words optional(String field) {
        mustNotExceed(MOST_OF_WORDS, field);
        look(field, answers.one(field));
        return Words.plainOrNull(answers.one(field));
    }

    /** What must be answered; where somebody marks it as restricted, only a commitment to it stands in the log. */
    public Words mustHaveRestrictable(String field, String sentence) {
        asked.severalTexts(Restricted.FIELD, "The fields whose text is restricted");
        if (!sealed.isMarked(field, answers)) return mustHave(field, sentence);
        problems.needs(answers, field, sentence);
        mustNotExceed(MOST_OF_WORDS, field);
        return sealed.seal(answers.one(field));
    }

    /** What must be answered and anybody may come to read: no personal detail may stand in it. */
    public Words published(String field, String sentence) {
        problems.needs(answers, field, sentence);
        mustNotExceed(MOST_OF_WORDS, field);
        mustBeFit(field);
        return Words.plain(answers.one(field));
    }

    /** A few words that anybody may come to read: no personal detail may stand in them. */
    public @Nullable String publishedText(String field) {
        mustNotExceed(MOST_OF_A_LINE, field);
        mustBeFit(field);
        return answers.one(field).isEmpty() ? null : answers.one(field);
    }

    private void mustBeFit(String field) {
        var found = PersonalDetails.in(answers.one(field));
        if (found.isEmpty()) return;
        problems.add(field, new Reason.PersonalDetailPublished(Published.titles(found)).message());
    }

    /** Free text may hold what looks like a personal detail only where somebody says that it may stand. */
    private void look(String field, String text) {
        asked.severalTexts(MayStand.FIELD, "What was found in the text and may stand there, each as field:DETAIL");
        details.look(field, text);
    }

    public String mustHaveText(String field, String sentence) {
        problems.needs(answers, field, sentence);
        mustNotExceed(MOST_OF_A_LINE, field);
        look(field, answers.one(field));
        return answers.one(field);
    }

    public @Nullable String optionalText(String field) {
        mustNotExceed(MOST_OF_A_LINE, field);
        look(field, answers.one(field));
        return answers.one(field).isEmpty() ? null : answers.one(field);
    }

    /** The lines of what was typed, and of each of several answers; blanks left out. */
    public List<String> lines(String field) {
        var lines = answers.all(field).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        mustNotExceed(MOST_OF_A_LINE, field, lines);
        lines.forEach(line -> look(field, line));
        return lines;
    }

    private void mustNotExceed(int most, String field) {
        mustNotExceed(most, field, List.of(answers.one(field)));
    }

    private void mustNotExceed(int most, String field, List<String> texts) {
        if (texts.stream().anyMatch(text -> text.length() > most)) {
            problems.add(field, "Shorten this to %,d characters or fewer".formatted(most));
        }
    }

    /** One of a fixed list. */
    public <E extends Enum<E>> E choice(String field, Class<E> choices, String sentence) {
        asked.oneOf(field, choices);
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equals(answers.one(field))) return choice;
        }
        problems.add(field, sentence);
        return choices.getEnumConstants()[0];
    }

    /** One of a fixed list, or {@code null} where the question was left blank. */
    public <E extends Enum<E>> @Nullable E optionalChoice(String field, Class<E> choices, String sentence) {
        asked.oneOf(field, choices);
        return answers.one(field).isEmpty() ? null : choice(field, choices, sentence);
    }

    /** Those chosen of a fixed list, perhaps none. */
    public <E extends Enum<E>> List<E> choices(String field, Class<E> choices) {
        asked.severalOf(field, choices);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> answers.has(field, choice.name()))
                .toList();
    }

    /** Codes chosen among those the page offered. */
    public List<String> texts(String field) {
        var texts = answers.all(field);
        mustNotExceed(MOST_OF_A_LINE, field, texts);
        return texts;
    }

    public BigDecimal number(String field, String label) {
        asked.number(field, label);
        var text = answers.one(field);
        if (text.isEmpty()) {
            problems.add(field, "Enter " + label);
        } else if (!NUMBER.matcher(text).matches()) {
            problems.add(field, "The number must be written in digits, such as 72 or 72.5");
        } else {
            return new BigDecimal(text);
        }
        return BigDecimal.ZERO;
    }

    /** A whole number above 0, or what holds where none was given. */
    public int wholeNumber(String field, String label, int otherwise) {
        asked.wholeNumber(field, label);
        var text = answers.one(field);
        if (text.isEmpty()) return otherwise;
        if (text.matches("[1-9]\\d{0,2}")) return Integer.parseInt(text);
        problems.add(field, label + " must be a whole number between 1 and 999");
        return otherwise;
    }

    /** The ids chosen among those the page offered. */
    public <T> List<T> chosen(String field, Function<UUID, T> id) {
        asked.ids(field, id);
        return answers.all(field).stream()
                .map(this::uuid)
                .flatMap(Optional::stream)
                .map(id)
                .toList();
    }

    /** The one id chosen among those the page offered. */
    public <T> T chosenOne(String field, Function<UUID, T> id, String sentence) {
        problems.needs(answers, field, sentence);
        var chosen = chosen(field, id);
        asked.id(field, id);
        return chosen.stream().findFirst().orElseGet(() -> id.apply(NOBODY));
    }

    private Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            problems.add(WHOLE_FORM, "Go back to the page and choose again: one choice was not understood");
            return Optional.empty();
        }
    }

    /** The ids chosen, of things that this partnership's ledger holds. */
    public <T> List<T> onFile(String field, Function<UUID, T> id) {
        var things = things(field);
        asked.ids(field, id);
        return things.stream().map(Thing::id).map(id).toList();
    }

    /** The things chosen, of whatever kind, that this partnership's ledger holds. */
    public List<Thing> things(String field) {
        asked.things(field);
        return answers.all(field).stream()
                .map(this::uuid)
                .flatMap(Optional::stream)
                .map(this::thing)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The one thing chosen, of whatever kind, that this partnership's ledger holds. */
    public Thing thing(String field, String sentence) {
        problems.needs(answers, field, sentence);
        var chosen = things(field);
        asked.thing(field);
        return chosen.stream().findFirst().orElse(SOME_ACTION);
    }

    private Optional<Thing> thing(UUID id) {
        var opening = opening(id);
        if (opening.isEmpty()) {
            problems.add(WHOLE_FORM, "Go back to the page and choose again: one choice is not on file");
        } else if (opening.get().withdrawn()) {
            problems.add(WHOLE_FORM, "Go back to the page and choose again: one choice was withdrawn");
        }
        return opening.map(Opening::thing);
    }

    private record Opening(Thing thing, boolean withdrawn) {}

    /** A thing of this partnership, from the log; what is not sealed there yet, from the store. */
    private Optional<Opening> opening(UUID id) {
        return Corrections.countedFacts(log.stream(who.partnership(), id)).stream()
                .findFirst()
                .map(fact -> new Opening(fact.event().thing(), fact.withdrawn()))
                .or(() -> justRecorded(id));
    }

    private Optional<Opening> justRecorded(UUID id) {
        return events.asRecorded(id.toString()).stream()
                .findFirst()
                .filter(first ->
                        Stamp.of(first.getMetaData()).actor().partnership().equals(who.partnership()))
                .map(first -> new Opening(((LedgerEvent) first.getPayload()).thing(), false));
    }

    /** When something happened: as exact as is known, and not in the future. */
    public @Nullable StatedDate happenedOn(String field, String label) {
        var date = date(field, label);
        if (date != null && LocalDate.now(clock.withZone(Knowledge.LONDON)).isBefore(firstDay(date))) {
            problems.add(field, label + " must be today or in the past");
        }
        return date;
    }

    public @Nullable StatedDate date(String field, String label) {
        asked.date(field, label);
        var edtf = answers.one(field);
        if (edtf.isEmpty())
            return answers.date(field, label, problems).map(StatedDate::of).orElse(null);
        try {
            Days.of(edtf);
            return StatedDate.of(edtf);
        } catch (Days.NotADate unreal) {
            problems.add(field, label + " " + unreal.reason());
            return null;
        }
    }

    /** A date that must be given, perhaps in the future. */
    public StatedDate mustHaveDate(String field, String label) {
        var date = date(field, label);
        if (date == null)
            problems.add(field, "Enter a date: " + Character.toLowerCase(label.charAt(0)) + label.substring(1));
        return date == null ? StatedDate.of("") : date;
    }

    private static LocalDate firstDay(StatedDate date) {
        var first = Days.of(date.edtf()).earliest();
        return first == null ? LocalDate.MIN : first;
    }

    /** The thing whose history holds a fact of this partnership. */
    public Thing thingOf(UUID fact) {
        if (sender instanceof Probe) return SOME_ACTION; // what is asked does not depend on the thing
        return log.fact(who.partnership(), fact.toString())
                .map(found -> found.event().thing())
                .orElseThrow(NotFound::new);
    }

    /** The page of a thing's history. */
    public static String historyOf(Thing thing) {
        var segment = thing.kind().name().toLowerCase(Locale.UK).replace('_', '-');
        return "/history/" + segment + "/" + thing.id();
    }

    /** The id of the thing that this form brings into being; the same each time the same form is sent. */
    public UUID newId(Class<?> command) {
        return key(command).newId();
    }

    /**
     * Checks or records what brings a new thing into being.
     *
     * @param about the thing that it will belong to, which must be one of this partnership's
     */
    public RedirectView open(Object command, UUID thing, UUID about, String page, String recorded) {
        if (problems.isEmpty() && opening(about).isEmpty()) throw new NotFound();
        return go(command, thing, about, null, page, recorded);
    }

    /** Checks or records what brings a new thing into being that belongs to the partnership itself. */
    public RedirectView open(Object command, UUID thing, String page, String recorded) {
        return go(command, thing, thing, null, page, recorded);
    }

    /** Checks or records what changes a thing, if nobody changed it since the form was shown. */
    public RedirectView change(Object command, UUID thing, String page, String recorded) {
        return go(command, thing, thing, sender.seenVersion(), page, recorded);
    }

    /** @param subject whom restricted text is about: the thing itself, or the one that a new thing belongs to */
    private RedirectView go(
            Object command, UUID thing, UUID subject, @Nullable Long seenVersion, String page, String recorded) {
        sender.means(command.getClass());
        if (sender instanceof Program program) program.mustKnow(answers, problems);
        sealed.check(answers, problems);
        if (details.tell(answers, problems)) {
            problems.add(MayStand.FIELD, sender.asksWhetherItMayStand(details.all()));
            return sender.putRight(MayStand.asking(answers, details.all()), problems);
        }
        if (!problems.isEmpty()) return sender.putRight(answers, problems);
        if (!sender.isSure()) return sender.check(answers);
        var key = key(command.getClass());
        var taken = sentBefore.take(
                key, path, answers, () -> !recorder.recorded(thing, key).isEmpty());
        if (taken == SentBefore.Taken.BY_OTHERS) return sender.recordedOtherwise(answers);
        boolean stands = false;
        boolean named = false;
        try {
            sealed.keep(subject);
            var receipt = recorder.recordChecked(command, thing, actor(), key, seenVersion, details.standing(answers));
            // whether these answers were the ones recorded earlier, only a fingerprint from then can say
            named = !receipt.repeated();
            stands = !receipt.repeated() || taken == SentBefore.Taken.BY_THE_SAME;
            if (!receipt.repeated()) sentBefore.keep(key, path, answers);
            return sender.recorded(receipt, thing, page, recorded);
        } catch (StoreAway unknown) {
            stands = true; // or may stand: the key stays with these answers, and so do its texts
            named = true;
            throw unknown;
        } catch (AggregateNotFoundException | IncompatibleAggregateException | Recorder.OtherPartnership notHere) {
            // there is none, it is of another kind, or it is not this partnership's
            throw new NotFound();
        } catch (ConcurrencyException | ConflictingModificationException somebodyWasFirst) {
            return sender.somebodyWasFirst(answers);
        } catch (CommandExecutionException refused) {
            if (!(refused.getDetails().orElse(null) instanceof Reason reason)) throw refused;
            return sender.refused(answers, reason);
        } finally {
            if (!stands) sentBefore.giveBack(key);
            if (!named) sealed.takeBack();
        }
    }

    private ScopedKey key(Class<?> command) {
        return new ScopedKey(who.partnership(), who.account(), command.getSimpleName(), sender.key());
    }

    private Actor actor() {
        return new Actor(who.partnership(), who.account(), who.role().name(), who.agency(), who.post());
    }
}
