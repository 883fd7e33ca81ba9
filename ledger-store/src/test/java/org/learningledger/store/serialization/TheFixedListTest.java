package org.learningledger.store.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionSaidDone;

@DisplayName("The fixed list of stored types")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TheFixedListTest {

    private static final String NEWER = "org.learningledger.events.action.ActionDoneByANewerProgram";

    private final Serializer events = FixedListSerializer.forEvents();
    private final Serializer tokens = FixedListSerializer.forTokens();

    private static SimpleSerializedObject<byte[]> stored(String type) {
        return new SimpleSerializedObject<>("{}".getBytes(), byte[].class, type, "1");
    }

    @Test
    void an_event_comes_back_as_it_was() {
        var event = new ActionSaidDone(
                new ActionId(UUID.randomUUID()), Words.plain("Sessions held"), StatedDate.of("2026-09"));
        Object read = events.deserialize(events.serialize(event, byte[].class));
        assertThat(read).isEqualTo(event);
    }

    @Test
    void a_type_outside_the_list_stops_the_reader_and_is_named() {
        assertThatThrownBy(() -> events.deserialize(stored(NEWER)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(NEWER);
    }

    /** The control: Axon's own serialiser turns it into a payload that no handler takes. */
    @Test
    void the_control_without_the_list_passes_over_it() {
        Object read = Jackson3Serializer.builder().build().deserialize(stored(NEWER));
        assertThat(read).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void a_class_that_exists_but_is_no_event_is_refused_too() {
        assertThatThrownBy(() -> events.deserialize(stored("java.util.ArrayList")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void a_replay_token_can_be_stored_and_read() {
        TrackingToken replay =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3));
        Object read = tokens.deserialize(tokens.serialize(replay, byte[].class));
        assertThat(read).isEqualTo(replay);
    }

    @Test
    void a_token_holds_no_other_type_than_a_token() {
        var forged = new SimpleSerializedObject<>("""
                {"tokenAtReset":{"@class":"java.util.ArrayList"},"currentToken":null}""".getBytes(), byte[].class, ReplayToken.class.getName(), null);
        assertThatThrownBy(() -> tokens.deserialize(forged)).isInstanceOf(SerializationException.class);
    }
}
