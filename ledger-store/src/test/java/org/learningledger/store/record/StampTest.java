package org.learningledger.store.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.store.time.StatedOn;

@DisplayName("The stamp beside an event")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StampTest {

    private static final Actor LEAD =
            new Actor("south-tees", new UUID(1, 2), "AGENCY_LEAD", "POLICE", "Detective Superintendent");
    private static final StatedOn ASSUMED = new StatedOn("2022-06-30", StatedOn.Basis.ASSUMED);

    static Stream<Stamp> stamps() {
        return Stream.of(
                new Stamp(LEAD, "k", ASSUMED),
                new Stamp(LEAD, "k", null),
                new Stamp(LEAD, "k", null, "text:POSTCODE note:PHONE_NUMBER"),
                new Stamp(Actor.operator("south-tees"), "k", new StatedOn("2022-11", StatedOn.Basis.DECLARED)));
    }

    @ParameterizedTest
    @MethodSource("stamps")
    void is_read_back_as_it_was_written_and_is_text_only(Stamp stamp) {
        assertThat(Stamp.of(stamp.toMetaData())).isEqualTo(stamp);
        assertThat(stamp.toMetaData().values()).allMatch(String.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partnership", "account", "role", "key"})
    void is_refused_where_any_part_of_who_answers_for_it_is_missing_or_blank(String part) {
        var whole = new Stamp(LEAD, "k", null).toMetaData();
        for (var spoilt : new MetaData[] {whole.withoutKeys(Set.of(part)), whole.and(part, " ")}) {
            assertThatThrownBy(() -> Stamp.of(spoilt))
                    .isInstanceOf(Stamp.Incomplete.class)
                    .hasMessageContaining("\"" + part + "\"");
        }
    }

    @Test
    void keeps_what_was_said_of_its_text_where_the_declared_date_does_not_count() {
        assertThat(new Stamp(LEAD, "k", ASSUMED, "text:POSTCODE").withoutStatedOn())
                .isEqualTo(new Stamp(LEAD, "k", null, "text:POSTCODE"));
    }

    @Test
    void goes_from_a_command_to_its_events_and_nothing_else_goes_with_it() {
        var metaData = new Stamp(LEAD, "k", ASSUMED, "text:POSTCODE").toMetaData();
        var command = new GenericCommandMessage<>("a command", metaData.and(Recorder.SEEN_VERSION, "3"));
        assertThat(Stamp.carriedOver().correlationDataFor(command)).isEqualTo(metaData);
    }
}
