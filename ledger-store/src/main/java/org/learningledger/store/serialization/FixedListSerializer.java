package org.learningledger.store.serialization;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.InstanceResponseType;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.learningledger.events.EventTypes;
import org.learningledger.events.Words;
import org.learningledger.store.record.Setback;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * Reads and writes exactly the types on its list, as JSON.
 *
 * <p>A stored type that is not on the list stops the reader and is named. Axon's own way is to hand such an event on as
 * an unknown payload that no handler takes: it would be passed over, silently and for good.
 */
public final class FixedListSerializer extends Jackson3Serializer {

    private static final Set<Class<? extends TrackingToken>> TOKENS =
            Set.of(GlobalSequenceTrackingToken.class, ReplayToken.class, ConfigToken.class);

    private final Map<String, Class<?>> known;

    private FixedListSerializer(Stream<? extends Class<?>> known, PolymorphicTypeValidator subtypes) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(subtypes)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)));
        this.known = known.collect(Collectors.toUnmodifiableMap(Class::getName, type -> type));
    }

    /** For the facts of the log and what stands beside them. */
    public static FixedListSerializer forEvents() {
        var words = BasicPolymorphicTypeValidator.builder().allowIfSubType(Words.class);
        return new FixedListSerializer(
                Stream.concat(EventTypes.all().stream(), Stream.of(MetaData.class)), words.build());
    }

    /** For commands and their answers on their way between programs; a command may carry a fact. */
    public static FixedListSerializer forMessages(Stream<? extends Class<?>> messages) {
        var facts = BasicPolymorphicTypeValidator.builder().allowIfSubType(Words.class);
        EventTypes.all().forEach(facts::allowIfSubType);
        return new FixedListSerializer(
                Stream.concat(messages, Stream.of(MetaData.class, String.class, Setback.class)), facts.build());
    }

    /**
     * For Axon's notes of how far each projection has read, where a replay's note holds another note; and for what kind
     * of answer a question asks for.
     */
    public static FixedListSerializer forTokens() {
        var tokens = BasicPolymorphicTypeValidator.builder();
        TOKENS.forEach(tokens::allowIfSubType);
        return new FixedListSerializer(
                Stream.concat(TOKENS.stream(), Stream.of(InstanceResponseType.class)), tokens.build());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) return Void.class;
        var found = known.get(type.getName());
        if (found == null) {
            throw new SerializationException(
                    "This program does not know \"%s\" (revision %s): it was written by a newer or a changed program"
                            .formatted(type.getName(), type.getRevision()));
        }
        return found;
    }
}
