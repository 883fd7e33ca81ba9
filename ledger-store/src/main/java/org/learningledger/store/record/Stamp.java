package org.learningledger.store.record;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.time.StatedOn;

/**
 * What stands beside every event in its metadata, as text only: who recorded it, the key that makes it once-only, the
 * declared stated-on date of history brought along, and what somebody said of its text.
 *
 * @param mayStand what looked like personal details in the text and was said to be none of a child or family, or to have
 *     to stand there: {@code field:DETAIL}, with blanks between several; {@code null} where nobody was asked
 */
public record Stamp(
        Actor actor,
        String key,
        @Nullable StatedOn statedOn,
        @Nullable String mayStand) {

    private static final String PARTNERSHIP = "partnership";
    static final String KEY = "key";
    private static final String ACCOUNT = "account";
    private static final String ROLE = "role";
    private static final String AGENCY = "agency";
    private static final String POST = "post";
    private static final String STATED_ON = "statedOn";
    private static final String STATED_ON_BASIS = "statedOnBasis";
    private static final String MAY_STAND = "mayStand";

    public Stamp(Actor actor, String key, @Nullable StatedOn statedOn) {
        this(actor, key, statedOn, null);
    }

    public Stamp withoutStatedOn() {
        return new Stamp(actor, key, null, mayStand);
    }

    /** Copies a command's stamp, and nothing else, to the events it leads to. */
    public static CorrelationDataProvider carriedOver() {
        return new SimpleCorrelationDataProvider(
                PARTNERSHIP, ACCOUNT, ROLE, AGENCY, POST, KEY, STATED_ON, STATED_ON_BASIS, MAY_STAND);
    }

    /** As it travels and is stored. */
    public MetaData toMetaData() {
        Map<String, Object> values = new HashMap<>();
        values.put(PARTNERSHIP, actor.partnership());
        values.put(ACCOUNT, actor.account().toString());
        values.put(ROLE, actor.role());
        if (actor.agency() != null) values.put(AGENCY, actor.agency());
        if (actor.post() != null) values.put(POST, actor.post());
        values.put(KEY, key);
        if (statedOn != null) {
            values.put(STATED_ON, statedOn.edtf());
            values.put(STATED_ON_BASIS, statedOn.basis().name());
        }
        if (mayStand != null) values.put(MAY_STAND, mayStand);
        return MetaData.from(values);
    }

    /** @throws Incomplete when the metadata names no partnership, account, role or key */
    public static Stamp of(MetaData stored) {
        var actor = new Actor(
                text(stored, PARTNERSHIP),
                UUID.fromString(text(stored, ACCOUNT)),
                text(stored, ROLE),
                (String) stored.get(AGENCY),
                (String) stored.get(POST));
        var statedOn = (String) stored.get(STATED_ON);
        return new Stamp(
                actor,
                text(stored, KEY),
                statedOn == null ? null : new StatedOn(statedOn, StatedOn.Basis.valueOf(text(stored, STATED_ON_BASIS))),
                (String) stored.get(MAY_STAND));
    }

    private static String text(MetaData stored, String name) {
        if (stored.get(name) instanceof String text && !text.isBlank()) return text;
        throw new Incomplete(name);
    }

    /** A command or event without somebody to answer for it. */
    public static final class Incomplete extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        Incomplete(String missing) {
            super("Nothing is recorded without its \"%s\" in the metadata".formatted(missing));
        }
    }
}
