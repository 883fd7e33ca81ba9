package org.learningledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.Words;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("No text in the log stops a projection")
class AnyTextIsTakenInTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private RegisterReader register;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private void records(String text) {
        var theme = new EntryId(UUID.randomUUID());
        ledger.records(
                partnership,
                Mother.finding(chain.finding, text, chain.review, List.of(text), text, null),
                new ThemeStated(theme, text, null, Words.plain(text), List.of(), null, Mother.citation()));
    }

    @Test
    void a_character_that_columns_refuse_is_shown_as_one_that_cannot_be_shown() {
        records("a\u0000b");
        assertThat(register.titles(partnership, EntryKind.THEME)).containsOnlyKeys("a\uFFFDb");
    }

    @Test
    void a_theme_and_a_reference_may_be_longer_than_an_index_holds() {
        var text = new Random(19)
                .ints(20_000, 0x4E00, 0x9000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        records(text);
        assertThat(register.called(partnership, List.of(text))).hasSize(1);
    }
}
