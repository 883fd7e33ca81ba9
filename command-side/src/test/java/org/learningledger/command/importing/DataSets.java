package org.learningledger.command.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A folder to import, of a partnership that nobody used before, and ways to spoil it. */
record DataSets(Path folder, String partnership) {

    static final Path SAMPLE = Path.of("../sample/south-tees-2021-22");

    private static final String DATASET = """
            {"id": "small", "partnership": {"code": "%s", "name": "A small partnership"},
             "assumedStatedOn": {"DOC-2": "2022-06-30"}}
            """;

    private static final String DOCUMENTS = """
            document_ref,title,kind_assigned,produced_by_words,period_words,lines,stated_date,edtf,note,source
            DOC-1,Cover,,,,1-99,01.11.2022,2022-11-01,,paper.txt:1
            DOC-2,Report,,,,100-199,,,,paper.txt:100
            """;

    private static final String REVIEWS = """
            review_ref,alias,title,kind_words,publication_words,briefing_label,stated_date,edtf,date_kind,note,also_at,source
            REV-1,Stork,,,,,31 March 2022,2022-03-31,published,,,paper.txt:10
            REV-2,Liam,"A title
            on two lines",,,,September 2021,2021-09,published,,,paper.txt:110
            REV-3,Fred,,,,,,,,,,paper.txt:111
            """;

    private static final String THEMES = """
            theme_ref,number,name,review_ref,source
            T1,1,Understanding the child's world,REV-1;REV-2,paper.txt:12
            T2,2,Engaging the whole family,,paper.txt:112
            """;

    /** The whole sample, for a partnership of its own. */
    static DataSets sampleIn(Path folder) {
        var copy = new DataSets(folder, "p-" + UUID.randomUUID());
        try (var files = Files.list(SAMPLE)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException noSample) {
            throw new UncheckedIOException(noSample);
        }
        return copy.with("dataset.json", text -> text.replace("\"south-tees\"", "\"" + copy.partnership + "\""));
    }

    /** Two papers, three reviews and two themes: eight facts with the opening of the partnership. */
    static DataSets smallIn(Path folder) {
        var small = new DataSets(folder, "p-" + UUID.randomUUID());
        return small.holding("dataset.json", DATASET.formatted(small.partnership))
                .holding("documents.csv", DOCUMENTS)
                .holding("reviews.csv", REVIEWS)
                .holding("themes.csv", THEMES);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    DataSets holding(String name, String text) {
        return holding(name, text.getBytes(StandardCharsets.UTF_8));
    }

    DataSets holding(String name, byte[] bytes) {
        try {
            Files.write(file(name), bytes);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    DataSets with(String name, UnaryOperator<String> change) {
        try {
            var before = Files.readString(file(name));
            var after = change.apply(before);
            if (after.equals(before)) throw new IllegalArgumentException("nothing of " + name + " was changed");
            return holding(name, after);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    DataSets with(String name, String words, String instead) {
        return with(name, text -> text.replace(words, instead));
    }

    DataSets without(String name) {
        try {
            Files.delete(file(name));
            return this;
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }
}
