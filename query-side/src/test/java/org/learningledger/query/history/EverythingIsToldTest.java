package org.learningledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.EventTypes;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.query.Mother;
import org.learningledger.query.history.HistoryEntry.Detail;
import org.learningledger.query.page.DateWords;

@DisplayName("An entry tells everything that its fact holds")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EverythingIsToldTest {

    static Stream<Class<? extends LedgerEvent>> everyKind() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_text_number_and_date_of_a_fact_is_in_its_entry(Class<? extends LedgerEvent> kind) {
        var event = Samples.of(kind);
        var told = text(Told.of(event));
        for (var field : kind.getRecordComponents()) {
            if (field.getName().equals("occurredOn")) continue; // every entry says when it happened
            assertThat(texts(Samples.get(event, field)))
                    .as("%s.%s", kind.getSimpleName(), field.getName())
                    .allSatisfy(text -> assertThat(told).contains(text));
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_choice_has_words_of_its_own(Class<? extends LedgerEvent> kind) {
        var event = Samples.of(kind);
        for (var field : kind.getRecordComponents()) {
            var choices = choices(field.getType());
            assertThat(choices.stream()
                            .map(choice -> text(Told.of(Samples.with(event, field, choice))))
                            .distinct())
                    .as("%s.%s", kind.getSimpleName(), field.getName())
                    .hasSameSizeAs(choices);
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_thing_that_a_fact_names_is_one_that_it_is_about(Class<? extends LedgerEvent> kind) {
        var event = Samples.of(kind);
        var about = Bearing.of(event).things().stream().map(Thing::id).toList();
        for (var field : kind.getRecordComponents()) {
            if (field.getGenericType().getTypeName().contains(UUID.class.getName())) continue; // facts and kept texts
            assertThat(about)
                    .as("%s.%s", kind.getSimpleName(), field.getName())
                    .containsAll(ids(Samples.get(event, field)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_kind_has_words_of_its_own(Class<? extends LedgerEvent> kind) {
        assertThat(Told.of(Samples.of(kind)).sentence()).isNotEqualTo(Told.NO_WORDS);
    }

    @Test
    void what_a_fact_does_not_hold_is_not_spoken_of() {
        var chain = new Mother();
        assertThat(Told.of(chain.outcomeSeen()).details()).isEmpty();
        assertThat(Told.of(chain.agreed()).details())
                .extracting(Detail::label)
                .containsExactly("Plan", "What was intended");
    }

    @Test
    void side_effects_and_what_was_intended_are_told() {
        var seen = new OutcomeSeen(
                new Mother().action,
                Words.plain("Neglect is seen early"),
                Words.plain("It is seen earlier"),
                Words.plain("children under five"),
                List.of(),
                Words.plain("More cases are open"),
                null);
        assertThat(Told.of(seen).details())
                .containsExactly(
                        new Detail("What was intended", "Neglect is seen early", Detail.Naming.NONE),
                        new Detail("Side effects", "More cases are open", Detail.Naming.NONE));
    }

    @Test
    void a_statement_says_where_it_stands() {
        assertThat(Told.of(new Mother().progressStated()).details())
                .containsExactly(
                        new Detail("Document", "DOC-1", Detail.Naming.PAPER),
                        new Detail("Place", "paper.txt:1", Detail.Naming.NONE),
                        new Detail("Brought in as", "row row of papers", Detail.Naming.NONE));
    }

    private static String text(Told told) {
        return Stream.concat(
                        Stream.of(told.title(), told.sentence(), String.valueOf(told.reason())),
                        told.details().stream().map(detail -> detail.label() + ": " + detail.value()))
                .collect(Collectors.joining("\n"));
    }

    /** What must be readable of a value: of an id nothing, of a choice its words, which are checked apart. */
    private static List<String> texts(Object value) {
        return switch (value) {
            case String text -> List.of(text);
            case Words words -> List.of(((Words.Plain) words).plain());
            case StatedDate date -> List.of(DateWords.plain(date.edtf()), date.asPrinted());
            case BigDecimal number -> List.of(number.toPlainString());
            case Integer number -> List.of(number.toString());
            case Long number -> List.of(number.toString());
            case UUID id -> List.of();
            case Boolean yes -> List.of();
            case Enum<?> choice -> List.of();
            case List<?> several ->
                several.stream().flatMap(each -> texts(each).stream()).toList();
            default -> parts(value).flatMap(part -> texts(part).stream()).toList();
        };
    }

    private static List<UUID> ids(Object value) {
        return switch (value) {
            case UUID id -> List.of(id);
            case List<?> several ->
                several.stream().flatMap(each -> ids(each).stream()).toList();
            case Words words -> List.of();
            case Record parts ->
                parts(parts).flatMap(part -> ids(part).stream()).toList();
            default -> List.of();
        };
    }

    private static Stream<Object> parts(Object whole) {
        return Arrays.stream(whole.getClass().getRecordComponents()).map(part -> Samples.get(whole, part));
    }

    private static List<?> choices(Class<?> type) {
        if (type == boolean.class) return List.of(true, false);
        return type.isEnum() ? List.of(type.getEnumConstants()) : List.of();
    }
}
