package org.learningledger.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Overheard in a statement")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverheardTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT plan, source FROM read.action WHERE partnership = ? | read.action",
                "SELECT * FROM action_known a JOIN  read.name_known n ON a.x = n.y | read.action_known read.name_known",
                "select 1 from ledger.head left join web.account on true | ledger.head web.account",
                "SELECT 1 WHERE was.step IS DISTINCT FROM now.step | ''",
                "WITH x AS (SELECT * FROM   plan_fact) SELECT * FROM x | read.plan_fact read.x"
            })
    void are_the_tables_that_it_names(String sql, String tables) {
        var read = new TreeSet<String>();
        Overheard.listening(read, () -> {
            Overheard.sql(sql);
            return sql;
        });
        Overheard.sql("SELECT * FROM read.not_listening");
        assertThat(String.join(" ", read)).isEqualTo(tables);
    }
}
