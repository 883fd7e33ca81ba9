package org.learningledger.app.demo;

import java.util.UUID;
import org.learningledger.app.demo.Cast.Member;
import org.learningledger.command.statement.RecordStatement;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Receipt;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.ScopedKey;
import org.learningledger.store.time.StatedOn;

/**
 * Plays a story through the same commands, and under the same rules, as if its people had signed in. Each act carries
 * the date on which it was said, declared as a partnership declares it that brings its past along.
 */
final class Script {

    private final Recorder recorder;
    private int acts;

    Script(Recorder recorder) {
        this.recorder = recorder;
    }

    /** What happens on one day. */
    Day on(String date) {
        return new Day(date);
    }

    int acts() {
        return acts;
    }

    /** The id under which the story knows a thing by its reference. */
    static UUID id(String reference) {
        return new ScopedKey(Cast.EXAMPLE, Actor.OPERATOR, "Story", reference).newId();
    }

    final class Day {

        private final String date;

        private Day(String date) {
            this.date = date;
        }

        /** The day itself, for what happened on it. */
        StatedDate itself() {
            return StatedDate.of(date);
        }

        /** Somebody does something. */
        Receipt does(Member member, Record command) {
            return record(command, target(command), member.inTheExample());
        }

        /** Somebody brings in what a paper says. */
        Receipt states(LedgerEvent statement) {
            return record(new RecordStatement(statement), statement.thing().id(), Actor.operator(Cast.EXAMPLE));
        }

        private Receipt record(Object command, UUID thing, Actor actor) {
            acts++;
            var key = new ScopedKey(
                    Cast.EXAMPLE, actor.account(), command.getClass().getSimpleName(), "story/" + acts);
            return recorder.record(command, thing, actor, key, new StatedOn(date, StatedOn.Basis.DECLARED), null);
        }
    }

    /** Every command names first the thing that it is for. */
    private static UUID target(Record command) {
        try {
            var first = command.getClass().getRecordComponents()[0];
            var target = first.getAccessor().invoke(command);
            return target instanceof Thing thing ? thing.id() : UUID.fromString(target.toString());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
