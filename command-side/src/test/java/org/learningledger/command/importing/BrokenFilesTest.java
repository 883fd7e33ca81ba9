package org.learningledger.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.store.log.LedgerLog;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Importing files in which something is wrong")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
class BrokenFilesTest {

    @Autowired
    private Import imports;

    @Autowired
    private LedgerLog log;

    @TempDir
    private Path folder;

    private DataSets files;

    @BeforeEach
    void wholeFiles() {
        files = DataSets.smallIn(folder);
    }

    /** What is told about an import that must be refused as a whole. */
    private List<String> refused() {
        return refused(folder);
    }

    private List<String> refused(Path what) {
        var lines = new ArrayList<String>();
        assertThat(imports.run(what, false, lines::add)).as(lines.toString()).isFalse();
        assertThat(log.count(files.partnership())).as("nothing is recorded").isZero();
        return lines;
    }

    @Test
    void the_control_whole_files_are_taken() {
        var lines = new ArrayList<String>();
        assertThat(imports.run(folder, false, lines::add)).as(lines.toString()).isTrue();
        assertThat(log.count(files.partnership())).isEqualTo(8);
    }

    @Test
    void a_detail_of_a_person_in_free_text_is_recorded_and_told_without_repeating_it() {
        files.with("reviews.csv", "REV-3,Fred,,,,,,,,,,paper", "REV-3,Fred,,,,,,,,Ask TS1 2AA or a@example.org,,paper");
        var lines = new ArrayList<String>();
        assertThat(imports.run(folder, false, lines::add)).as(lines.toString()).isTrue();
        assertThat(lines)
                .contains(
                        "reviews.csv: 3 rows, 3 recorded, 0 refused",
                        "Have a look: a detail of a person. REV-3: its note seems to hold a postcode. Nothing here says who a child or family is.",
                        "Have a look: a detail of a person. REV-3: its note seems to hold an e-mail address. Nothing here says who a child or family is.",
                        "These stand under Discrepancies, for somebody to confirm or dismiss.");
        assertThat(lines).noneMatch(line -> line.contains("TS1") || line.contains("example.org"));
        assertThat(log.count(files.partnership())).as("and two suggestions").isEqualTo(10);
    }

    // Rows

    @Test
    void an_unknown_reference() {
        files.with("themes.csv", "REV-1;REV-2", "REV-1;REV-9");
        assertThat(refused())
                .containsExactly(
                        "themes.csv, line 2, column review_ref: \"REV-9\" is no row of this data set: correct it or leave it empty",
                        "documents.csv: 2 rows, 0 recorded, 0 refused",
                        "themes.csv: 2 rows, 0 recorded, 1 refused",
                        "reviews.csv: 3 rows, 0 recorded, 0 refused",
                        "Nothing was recorded. Correct the rows named above and import again.");
    }

    @Test
    void an_unknown_reference_to_an_entry_of_a_register() {
        files.holding("assurance_statements.csv", """
                statement_ref,kind_assigned,text,made_by_words,role_ref,priority_ref,audit_ref,evidence_cited_words,period_words,stated_date,edtf,note,also_at,source
                AS-1,claim,It works,,ROLE-1;ROLE-2,,,,,,,,,paper.txt:3
                """).holding("people_roles.csv", """
                role_ref,post_title,other_titles,organisation_ref,group_ref,published_name,did_words,stated_date,edtf,note,source
                ROLE-1,Chair,,,,,,,,,paper.txt:3
                """);
        assertThat(refused())
                .startsWith(
                        "assurance_statements.csv, line 2, column role_ref: \"ROLE-2\" is no row of this data set: correct it or leave it empty");
    }

    @Test
    void a_detail_of_a_person_in_what_is_published() {
        files.with("reviews.csv", "REV-1,Stork", "REV-1,943 476 5919")
                .with("reviews.csv", "A title", "A title, TS1 2AA");
        assertThat(refused())
                .startsWith(
                        "reviews.csv, line 2, column alias: is published and seems to hold an NHS number: take it out, or put a month or a wider area in its place",
                        "reviews.csv, line 3, column title: is published and seems to hold a postcode: take it out, or put a month or a wider area in its place")
                .contains("reviews.csv: 3 rows, 0 recorded, 2 refused");
    }

    @Test
    void an_unreal_date() {
        files.with("reviews.csv", "2022-03-31", "2022-02-30");
        assertThat(refused())
                .startsWith(
                        "reviews.csv, line 2, column edtf: \"2022-02-30\" is not a real date: write it as a year, month or day, such as 2021, 2021-10 or 2021-10-05");
    }

    @Test
    void a_range_that_ends_before_it_starts() {
        files.with("reviews.csv", "2022-03-31", "2022-03/2022-01");
        assertThat(refused())
                .first()
                .asString()
                .startsWith("reviews.csv, line 2, column edtf: \"2022-03/2022-01\" ends before it starts: write it as");
    }

    @Test
    void an_id_that_is_used_twice_in_any_file() {
        files.with("themes.csv", "T2,2,", "REV-1,2,");
        assertThat(refused()).startsWith("reviews.csv, line 2: the id \"REV-1\" is used twice: give each row its own");
    }

    @Test
    void an_empty_id() {
        files.with("themes.csv", "T2,2,", ",2,");
        assertThat(refused())
                .startsWith("themes.csv, line 3: the first column is empty: give the row an id that no other row has");
    }

    @Test
    void an_id_that_is_too_long_to_be_looked_up() {
        files.with("themes.csv", "T2,2,", "T".repeat(201) + ",2,");
        assertThat(refused())
                .startsWith("themes.csv, line 3: the id is longer than 200 characters: give the row a shorter one");
    }

    @Test
    void an_empty_text_that_is_needed() {
        files.with("themes.csv", "Engaging the whole family", " ");
        assertThat(refused()).startsWith("themes.csv, line 3, column name: is empty: enter what the paper says");
    }

    @Test
    void a_character_that_cannot_be_read() {
        files.with("themes.csv", "Engaging the whole family", "Engaging\0the family");
        assertThat(refused())
                .startsWith(
                        "themes.csv, line 3, column name: holds a character that cannot be read: type the words again, or save the file anew");
    }

    @Test
    void an_empty_source() {
        files.with("themes.csv", "paper.txt:112", "");
        assertThat(refused()).startsWith("themes.csv, line 3, column source: is empty: enter what the paper says");
    }

    @Test
    void a_source_outside_every_paper() {
        files.with("themes.csv", "paper.txt:112", "paper.txt:512");
        assertThat(refused())
                .startsWith(
                        "themes.csv, line 3, column source: \"paper.txt:512\" lies in no document of documents.csv: correct the line numbers");
    }

    @Test
    void an_extra_comma() {
        files.with("themes.csv", "Engaging the whole family,", "Engaging, the whole family,");
        assertThat(refused())
                .startsWith(
                        "themes.csv, line 3: has 6 cells where the header has 5: look for a missing or extra comma or quote");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        files.with("reviews.csv", "2022-03-31", "2022-02-30")
                .with("reviews.csv", "2021-09", "2021-13")
                .with("themes.csv", "REV-1;REV-2", "REV-8;REV-9")
                .with("themes.csv", "Engaging the whole family", "");
        assertThat(refused())
                .filteredOn(line -> line.contains(", line "))
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactly(
                        "themes.csv, line 2, column review_ref",
                        "themes.csv, line 2, column review_ref",
                        "themes.csv, line 3, column name",
                        "reviews.csv, line 2, column edtf",
                        "reviews.csv, line 3, column edtf");
    }

    @Test
    void more_than_fifty_problems_are_counted_instead_of_told() {
        var rows = new StringBuilder();
        for (int i = 0; i < 60; i++) rows.append("T-%d,,,,paper.txt:5\n".formatted(i));
        files.with("themes.csv", text -> text + rows);
        var lines = refused();
        assertThat(lines).filteredOn(line -> line.contains("is empty")).hasSize(50);
        assertThat(lines).contains("... and 10 more", "themes.csv: 62 rows, 0 recorded, 60 refused");
    }

    // Lines

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void the_line_is_where_the_row_begins_in_the_file_also_after_a_cell_of_several_lines(String lineEnd) {
        files.with("reviews.csv", "Fred,,,,,,,", "Fred,,,,,,2022-02-30,");
        files.with("reviews.csv", text -> text.replace("\n", lineEnd) + "#");
        files.with("reviews.csv", text -> text.substring(0, text.length() - 1));
        assertThat(refused()).first().asString().startsWith("reviews.csv, line 5, column edtf: \"2022-02-30\"");
    }

    @Test
    void a_row_of_several_lines_is_named_by_its_first() {
        files.with("reviews.csv", "2021-09", "2021-13");
        assertThat(refused()).first().asString().startsWith("reviews.csv, line 3, column edtf: \"2021-13\"");
    }

    // Whole files

    @Test
    void a_missing_column() {
        files.with("themes.csv", "theme_ref,number,name,review_ref,source", "theme_ref,number,title,review_ref,source");
        assertThat(refused())
                .containsExactly(
                        "themes.csv, line 1, column name: is missing: add it to the header; its cells may stay empty",
                        "documents.csv: 2 rows, 0 recorded, 0 refused",
                        "themes.csv: 2 rows, 0 recorded, 1 refused",
                        "reviews.csv: 3 rows, 0 recorded, 0 refused",
                        "Nothing was recorded. Correct the rows named above and import again.");
    }

    @Test
    void a_missing_column_of_published_names() {
        files.holding("people_roles.csv", """
                role_ref,post_title,other_titles,organisation_ref,group_ref,did_words,stated_date,edtf,note,source
                ROLE-1,Chair,,,,,,,,paper.txt:3
                """);
        assertThat(refused())
                .startsWith(
                        "people_roles.csv, line 1, column published_name: is missing: add it to the header; its cells may stay empty");
    }

    @Test
    void a_missing_column_of_the_papers_themselves() {
        files.with("documents.csv", "period_words,lines,", "period_words,rows,");
        assertThat(refused())
                .startsWith(
                        "documents.csv, line 1, column lines: is missing: add it to the header; its cells may stay empty");
    }

    @Test
    void a_file_that_is_not_utf_8() {
        files.holding(
                "themes.csv",
                "theme_ref,number,name,review_ref,source\nT1,1,Café,,paper.txt:12\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused()).startsWith("themes.csv: is not UTF-8: save it as \"CSV UTF-8\"");
    }

    @Test
    void a_quote_that_is_not_closed() {
        files.with("themes.csv", "Engaging the whole family", "\"Engaging the whole family");
        assertThat(refused())
                .startsWith(
                        "themes.csv, line 3: cannot be read as CSV from here on: look for a quote that is not closed, or for words after a closing quote");
    }

    @Test
    void words_after_a_closing_quote() {
        files.with("themes.csv", "Engaging the whole family", "\"Engaging\" the whole family");
        assertThat(refused())
                .first()
                .asString()
                .startsWith("themes.csv, line 3: cannot be read as CSV from here on")
                .doesNotContain("Exception");
    }

    @Test
    void an_empty_file() {
        files.holding("themes.csv", "");
        assertThat(refused()).first().asString().startsWith("themes.csv").contains("is empty", "header");
    }

    @Test
    void a_column_without_a_name() {
        files.with("themes.csv", "theme_ref,number,name", "theme_ref,,name");
        assertThat(refused()).first().asString().startsWith("themes.csv, line 1:");
    }

    @Test
    void two_columns_of_the_same_name() {
        files.with("themes.csv", "theme_ref,number,name", "theme_ref,name,name");
        assertThat(refused()).first().asString().startsWith("themes.csv, line 1:");
    }

    @Test
    void a_file_that_is_not_taken_yet_is_not_in_the_way_of_the_others_whatever_is_in_it() {
        files.holding("attendance.csv", new byte[] {'a', '\n', (byte) 0xE9, '"'});
        var lines = new ArrayList<String>();
        assertThat(imports.run(folder, false, lines::add)).as(lines.toString()).isTrue();
        assertThat(lines).anyMatch(line -> line.startsWith("attendance.csv"));
    }

    // What stands beside the files

    @Test
    void no_description() {
        files.without("dataset.json");
        assertThat(refused())
                .containsExactly(
                        "There is no dataset.json beside the files. Write one that says whose record this is; see sample/south-tees-2021-22/dataset.json for an example.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"id\": \"x\"}",
                "{\"id\": \"x\", \"partnership\": {}}",
                "{\"id\": \"x\", \"partnership\": {\"code\": \"\", \"name\": \"A\"}}",
                "{\"id\": 7, \"partnership\": \"south-tees\"}"
            })
    void a_description_that_does_not_say_whose_record_it_is(String description) {
        files.holding("dataset.json", description);
        assertThat(refused()).singleElement().asString().startsWith("dataset.json ");
    }

    @Test
    void a_description_may_assume_no_dates() {
        files.holding(
                        "dataset.json",
                        "{\"id\": \"small\", \"partnership\": {\"code\": \"%s\", \"name\": \"A\"}}"
                                .formatted(files.partnership()))
                .with("documents.csv", "100-199,,,", "100-199,,2022,");
        var lines = new ArrayList<String>();
        assertThat(imports.run(folder, false, lines::add)).as(lines.toString()).isTrue();
    }

    @Test
    void no_list_of_papers() {
        files.without("documents.csv");
        assertThat(refused())
                .startsWith("documents.csv: is missing: it says which papers the other files were taken from");
    }

    @Test
    void a_paper_without_any_date() {
        files.with("dataset.json", "DOC-2", "DOC-9");
        assertThat(refused())
                .startsWith(
                        "documents.csv, line 3, column edtf: the paper carries no date: give one under assumedStatedOn in dataset.json");
    }

    @Test
    void a_paper_whose_lines_are_not_told() {
        files.with("documents.csv", "100-199", "100 to 199");
        assertThat(refused())
                .startsWith("documents.csv, line 3, column lines: must be like 170-211: first and last line");
    }

    @Test
    void a_paper_whose_assumed_date_is_not_real() {
        files.with("dataset.json", "2022-06-30", "2022-06-31");
        assertThat(refused()).first().asString().startsWith("documents.csv, line 3, column edtf: \"2022-06-31\"");
    }

    @Test
    void a_folder_that_is_not_there() {
        assertThat(refused(folder.resolve("elsewhere")))
                .containsExactly("There is no file or folder \"%s\".".formatted(folder.resolve("elsewhere")));
    }

    @Test
    void a_single_file_that_is_not_taken_yet() {
        files.holding("attendance.csv", "a\n1\n");
        assertThat(refused(files.file("attendance.csv")))
                .singleElement()
                .asString()
                .startsWith("\"attendance.csv\" is not a file that can be imported yet. Files taken: documents.csv, ");
    }
}
