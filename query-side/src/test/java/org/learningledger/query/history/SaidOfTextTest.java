package org.learningledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.query.history.HistoryEntry.Detail;

@DisplayName("What was said of details in an entry's text")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SaidOfTextTest {

    private static final Told TOLD = Told.told("Progress reported", "Half of the teams.");

    @Test
    void is_told_in_words_each_detail_once() {
        assertThat(TOLD.mayStand("text:NHS_NUMBER text:POSTCODE note:POSTCODE").details())
                .containsExactly(new Detail(
                        "Said to be able to stand in the text", "NHS number and postcode", Detail.Naming.NONE));
    }

    @Test
    void is_not_told_where_nobody_was_asked() {
        assertThat(TOLD.mayStand(null)).isEqualTo(TOLD);
    }
}
