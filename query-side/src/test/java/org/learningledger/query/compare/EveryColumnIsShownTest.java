package org.learningledger.query.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.ThingKind;
import org.learningledger.query.QueryTest;
import org.learningledger.query.projection.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QueryTest
@DisplayName("A comparison")
class EveryColumnIsShownTest {

    static Stream<ComparedRegister> registers() {
        return Stream.concat(
                ComparedRegisters.all(),
                Stream.of(ThingKind.values()).flatMap(kind -> ComparedRegisters.of(kind).stream()));
    }

    @ParameterizedTest
    @MethodSource("registers")
    void shows_every_column_of_a_register_or_says_that_it_does_not(ComparedRegister register) {
        var told = new TreeSet<>(register.compared());
        assertThat(told).doesNotContainAnyElementsOf(register.notShown);
        told.addAll(register.notShown);
        assertThat(told).as(register.path).isEqualTo(new TreeSet<>(register.kept.columns()));
        assertThat(register.shown).extracting(Shown::label).doesNotHaveDuplicates();
        assertThat(register.shown).extracting(Shown::field).doesNotHaveDuplicates();
    }

    @Test
    void knows_every_register_that_is_kept_over_time(@Autowired DataSource database) {
        var kept = JdbcClient.create(database)
                .sql("SELECT left(relname, -6) FROM pg_class"
                        + " WHERE relnamespace = 'read'::regnamespace AND relkind = 'r' AND relname LIKE '%\\_known'"
                        + " AND relname NOT IN ('name_known', 'found_known', 'partnership_known')")
                .query(String.class)
                .set();
        assertThat(registers()
                        .map(register -> register.kept)
                        .map(Subjects::knowledge)
                        .collect(Collectors.toSet()))
                .containsAll(kept);
    }
}
