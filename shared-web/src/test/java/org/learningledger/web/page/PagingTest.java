package org.learningledger.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("A long list in pages")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagingTest {

    @Test
    void the_count_says_which_part_is_shown() {
        assertThat(paging(2, 310).count("action", "actions")).isEqualTo("26 to 50 of 310 actions");
        assertThat(paging(13, 310).count("action", "actions")).isEqualTo("301 to 310 of 310 actions");
        assertThat(paging(1, 1).count("action", "actions")).isEqualTo("1 action");
        assertThat(paging(1, 0).count("action", "actions")).isEqualTo("No actions");
        assertThat(paging(2, 4000).count("action", "actions")).isEqualTo("26 to 50 of 4,000 actions");
    }

    @Test
    void first_last_and_near_pages_are_offered_with_gaps_between() {
        assertThat(paging(6, 310).offered()).containsExactly(1, 0, 5, 6, 7, 0, 13);
        assertThat(paging(1, 50).offered()).containsExactly(1, 2);
    }

    @Test
    void a_page_outside_the_list_becomes_the_nearest_one() {
        assertThat(paging(99, 310).page()).isEqualTo(13);
        assertThat(paging(-1, 0).page()).isEqualTo(1);
    }

    private static Paging paging(int page, long total) {
        return new Paging(page, 25, total, number -> "?page=" + number);
    }
}
