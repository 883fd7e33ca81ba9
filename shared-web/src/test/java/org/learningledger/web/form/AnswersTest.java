package org.learningledger.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("Answers of a form")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswersTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource({
        "'', '', 2026, 2026",
        "'', 9, 2026, 2026-09",
        "14, 09, 2026, 2026-09-14",
        "' 1 ', 2, 2024, 2024-02-01",
        "29, 2, 2024, 2024-02-29"
    })
    void a_date_is_as_exact_as_it_was_given(String day, String month, String year, String edtf) {
        assertThat(date(day, month, year)).contains(edtf);
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "29, 2, 2026, Date completed must be a real date",
        "'', 13, 2026, Date completed must be a real date",
        "x, 2, 2026, Date completed must be a real date",
        "1, -2, 2026, Date completed must be a real date",
        "1, 2, next, Date completed must be a real date",
        "1, 2, 26, Date completed must have a year of 4 numbers",
        "1, 2, '', Date completed must include a year",
        "1, '', 2026, Date completed must include a month if it has a day"
    })
    void what_is_no_date_is_told_in_a_sentence(String day, String month, String year, String sentence) {
        assertThat(date(day, month, year)).isEmpty();
        assertThat(problems.at("completed")).isEqualTo(sentence);
    }

    @Test
    void what_nobody_can_see_or_store_is_left_out() {
        var answers = Answers.of(Map.of("said", "\0One\u0007\n\ttwo \ud83d\ude00 \ud83d\u0000", "blank", " \0 "));
        assertThat(answers.one("said")).isEqualTo("One\n\ttwo \ud83d\ude00");
        assertThat(answers.all("blank")).isEmpty();
    }

    @Test
    void three_blank_boxes_are_no_answer_and_no_problem() {
        assertThat(date("", "", " ")).isEmpty();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void a_known_date_goes_back_into_its_boxes() {
        var answers = Answers.NONE.withDate("completed", "2026-09");
        assertThat(answers.one("completed-day")).isEmpty();
        assertThat(answers.date("completed", "Date completed", problems)).contains("2026-09");
    }

    @Test
    void passwords_and_the_csrf_token_are_not_kept() {
        var request = new MockHttpServletRequest();
        request.addParameter("_csrf", "token");
        request.addParameter("password", "hunter2");
        request.addParameter("newPassword", "hunter3");
        request.addParameter("words", " kept ");
        assertThat(Answers.of(request).fields()).containsOnlyKeys("words");
        assertThat(Answers.of(request).one("words")).isEqualTo("kept");
    }

    @Test
    void a_draft_survives_being_stored() throws Exception {
        var draft = new Draft(Answers.of(Map.of("a", "1")), new Problems().add("b", "Enter b"));
        var bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(draft);
        var read = (Draft) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(read.answers()).isEqualTo(draft.answers());
        assertThat(read.problems().all()).isEqualTo(draft.problems().all());
    }

    private Optional<String> date(String day, String month, String year) {
        return Answers.of(Map.of("completed-day", day, "completed-month", month, "completed-year", year))
                .date("completed", "Date completed", problems);
    }
}
