package org.learningledger.query.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.ReadModels;
import org.learningledger.query.projection.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@QueryTest
@DisplayName("The digest of a read model")
class DigestsTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private ReadModels models;

    @Autowired
    private Digests digests;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private String digest(String model) {
        return digests.of(models.named(model).orElseThrow(), partnership).text();
    }

    private void life() {
        ledger.records(
                partnership, chain.reviewOpened(), chain.findingRecorded(), chain.agreed(), chain.progressReported());
    }

    @Test
    void is_what_the_document_says(@Value("${ledger.db.url}") String url) throws Exception {
        life();
        for (var name : List.of("actions", "findings", "history")) {
            var expected = new Described(url).of(models.named(name).orElseThrow(), partnership);
            assertThat(digest(name)).as(name).isEqualTo(expected);
        }
    }

    @Test
    void changes_with_one_letter_of_one_row_and_comes_back_with_it(@Value("${ledger.db.url}") String url) {
        life();
        var before = digest("actions");
        var owner = TestDatabase.asOwner(url);
        owner.update("UPDATE read.action_known SET text = text || '.' WHERE partnership = ?", partnership);
        assertThat(digest("actions")).isNotEqualTo(before);

        owner.update(
                "UPDATE read.action_known SET text = left(text, length(text) - 1) WHERE partnership = ?", partnership);
        assertThat(digest("actions")).isEqualTo(before);
    }

    @Test
    void is_of_one_partnership_alone() {
        life();
        var before = models.all().stream()
                .map(model -> digests.of(model, partnership).text())
                .toList();
        ledger.records(Ledger.newPartnership(), new Mother().agreed());
        assertThat(models.all().stream()
                        .map(model -> digests.of(model, partnership).text()))
                .isEqualTo(before);
    }

    /** Works it out from the sentences of docs/digests.md, row by row and value by value. */
    private record Described(String url) {

        private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd HH:mm:ss")
                .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
                .appendLiteral("+00")
                .toFormatter();

        String of(ReadModel model, String partnership) throws Exception {
            var all = new StringBuilder();
            for (var table : model.tables()) {
                var columns = new ArrayList<>(table.columns());
                columns.remove("mark");
                all.append(table.name())
                        .append('\t')
                        .append(String.join("\t", columns))
                        .append('\n');
                var sections = new TreeMap<Long, StringBuilder>();
                for (var row : rows(table, columns, partnership)) {
                    sections.computeIfAbsent(section(row.get(columns.get(1))), section -> new StringBuilder())
                            .append(text(columns, row))
                            .append('\n');
                }
                var lines = new StringBuilder();
                for (var section : sections.entrySet()) {
                    lines.append(partnership)
                            .append('\t')
                            .append(section.getKey())
                            .append('\t')
                            .append(sha256(section.getValue()))
                            .append('\n');
                }
                all.append(sha256(lines)).append('\n');
            }
            return sha256(all);
        }

        private static String sha256(StringBuilder text) throws Exception {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        }

        private static long section(Object second) {
            return second instanceof UUID id
                    ? Integer.parseInt(id.toString().substring(0, 3), 16)
                    : (Long) second / 256;
        }

        private List<Map<String, Object>> rows(Table table, List<String> columns, String partnership) {
            var rows = TestDatabase.asOwner(url)
                    .queryForList("SELECT * FROM read." + table.name() + " WHERE partnership = ?", partnership);
            return rows.stream().sorted(comparator(columns)).toList();
        }

        private static String text(List<String> columns, Map<String, Object> row) {
            return columns.stream().map(column -> text(row.get(column))).collect(Collectors.joining("\t"));
        }

        private static Comparator<Map<String, Object>> comparator(List<String> columns) {
            return columns.stream()
                    .map(column -> Comparator.comparing(
                            (Map<String, Object> row) -> row.get(column), Comparator.nullsLast(Described::compare)))
                    .reduce(Comparator::thenComparing)
                    .orElseThrow();
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static int compare(Object one, Object other) {
            if (one instanceof java.util.UUID) return one.toString().compareTo(other.toString());
            return one instanceof Comparable comparable ? comparable.compareTo(other) : 0;
        }

        private static String text(Object value) {
            return switch (value) {
                case null -> "\\N";
                case Boolean yes -> yes ? "t" : "f";
                case java.sql.Timestamp at -> instant(at.toInstant().atOffset(ZoneOffset.UTC));
                case java.sql.Date day -> day(day.toLocalDate());
                case java.sql.Array array -> array.toString();
                default ->
                    value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
            };
        }

        private static String instant(OffsetDateTime at) {
            return at.getYear() > 200_000 ? "infinity" : INSTANT.format(at);
        }

        private static String day(LocalDate day) {
            return day.getYear() > 200_000 ? "infinity" : day.getYear() < 0 ? "-infinity" : day.toString();
        }
    }
}
