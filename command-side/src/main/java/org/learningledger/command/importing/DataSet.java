package org.learningledger.command.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.ScopedKey;
import org.learningledger.store.time.Days;
import org.learningledger.store.time.StatedOn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of CSV files (RFC 4180, UTF-8, a header row) and its {@code dataset.json}, which says whose record it is and
 * which stated-on dates are assumed where a paper carries none.
 */
final class DataSet {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(false)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();
    private static final Pattern FIRST_LINE = Pattern.compile(":(\\d+)");
    private static final Pattern LINES = Pattern.compile("(\\d+)-(\\d+)");

    /** What {@code dataset.json} says. */
    record Description(String id, Owner partnership, Map<String, String> assumedStatedOn) {

        record Owner(String code, String name) {}

        Description {
            assumedStatedOn = assumedStatedOn == null ? Map.of() : Map.copyOf(assumedStatedOn);
        }

        private boolean saysWhoseRecordItIs() {
            return isGiven(id) && partnership != null && isGiven(partnership.code()) && isGiven(partnership.name());
        }

        private static boolean isGiven(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    /** What one row states, and under which key it is recorded. */
    record Statement(String file, long line, LedgerEvent event, ScopedKey key, StatedOn statedOn) {}

    private record Document(String reference, int first, int last, StatedOn statedOn) {}

    private record Table(List<CSVRecord> rows, List<Long> lines) {}

    private final Description description;
    private final Map<Register, Table> tables = new EnumMap<>(Register.class);
    private final Map<String, UUID> ids = new HashMap<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, OptionalLong> notTaken = new TreeMap<>();

    private DataSet(Description description) {
        this.description = description;
    }

    /** @throws Unreadable when the folder cannot be read as a data set at all; what single rows lack is a problem */
    static DataSet read(Path folder) {
        var dataSet = new DataSet(description(folder.resolve("dataset.json")));
        for (var register : Register.values()) {
            var file = folder.resolve(register.file());
            if (Files.exists(file)) dataSet.take(register, file);
        }
        dataSet.readDocuments();
        dataSet.countOthers(folder);
        return dataSet;
    }

    private static Description description(Path file) {
        if (!Files.exists(file)) {
            throw new Unreadable(
                    "There is no dataset.json beside the files. Write one that says whose record this is; see sample/south-tees-2021-22/dataset.json for an example.");
        }
        try {
            var description = JsonMapper.shared().readValue(file.toFile(), Description.class);
            if (description != null && description.saysWhoseRecordItIs()) return description;
            throw new Unreadable(
                    "dataset.json does not say whose record this is: give it an \"id\", and a \"partnership\" with \"code\" and \"name\"; see sample/south-tees-2021-22/dataset.json for an example.");
        } catch (JacksonException malformed) {
            throw new Unreadable(
                    "dataset.json cannot be read: %s. See sample/south-tees-2021-22/dataset.json for an example."
                            .formatted(malformed
                                    .getOriginalMessage()
                                    .lines()
                                    .findFirst()
                                    .orElse("it is not JSON")));
        }
    }

    private void countOthers(Path folder) {
        var taken = Arrays.stream(Register.values()).map(Register::file).collect(Collectors.toSet());
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = file.getFileName().toString();
                if (name.endsWith(".csv") && !taken.contains(name)) notTaken.put(name, rowsIn(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many rows a file holds that is not taken; nothing where it cannot be read, which is in nobody's way. */
    private static OptionalLong rowsIn(Path file) {
        try (var parser = CSVParser.parse(text(file), FORMAT)) {
            return OptionalLong.of(parser.stream().count());
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            return OptionalLong.empty();
        }
    }

    private void take(Register register, Path file) {
        var rows = new ArrayList<CSVRecord>();
        var lines = new ArrayList<Long>();
        long line = 1;
        try (var parser = CSVParser.parse(text(file), FORMAT)) {
            if (parser.getHeaderNames().isEmpty()) {
                problems.add(new Problem(register.file(), 0, null, "is empty: it must begin with a header row"));
            }
            line = parser.getCurrentLineNumber() + 1;
            for (var row : parser) {
                rows.add(row);
                lines.add(line);
                line = parser.getCurrentLineNumber() + 1;
                if (!row.isConsistent()) {
                    problems.add(new Problem(
                            register.file(),
                            lines.getLast(),
                            null,
                            "has %d cells where the header has %d: look for a missing or extra comma or quote"
                                    .formatted(
                                            row.size(), parser.getHeaderNames().size())));
                } else {
                    claim(register, row.get(0).strip(), lines.getLast());
                }
            }
        } catch (CharacterCodingException notUtf8) {
            problems.add(new Problem(register.file(), 0, null, "is not UTF-8: save it as \"CSV UTF-8\""));
        } catch (IllegalArgumentException header) {
            problems.add(new Problem(
                    register.file(), 1, null, "the header must give every column a name, and no name twice"));
        } catch (IOException | UncheckedIOException malformed) {
            problems.add(
                    new Problem(
                            register.file(),
                            line,
                            null,
                            "cannot be read as CSV from here on: look for a quote that is not closed, or for words after a closing quote"));
        }
        tables.put(register, new Table(rows, lines));
    }

    private static String text(Path file) throws IOException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text; // spreadsheets put a byte order mark there
    }

    private void claim(Register register, String reference, long line) {
        if (ids.putIfAbsent(reference, key(register, reference).newId()) != null) {
            problems.add(new Problem(
                    register.file(),
                    line,
                    null,
                    "the id \"%s\" is used twice: give each row its own".formatted(reference)));
        }
    }

    private void readDocuments() {
        var table = tables.get(Register.DOCUMENTS);
        if (table == null) {
            problems.add(new Problem(
                    Register.DOCUMENTS.file(),
                    0,
                    null,
                    "is missing: it says which papers the other files were taken from"));
            return;
        }
        for (int row = 0; row < table.rows().size(); row++) {
            readDocument(table.rows().get(row), table.lines().get(row));
        }
    }

    private void readDocument(CSVRecord row, long line) {
        if (!row.isConsistent() || !row.isMapped("lines") || !row.isMapped("edtf")) return;
        var reference = row.get(0).strip();
        var lines = LINES.matcher(row.get("lines"));
        if (!lines.matches()) {
            problems.add(
                    new Problem(Register.DOCUMENTS.file(), line, "lines", "must be like 170-211: first and last line"));
            return;
        }
        var own = row.get("edtf");
        var assumed = description.assumedStatedOn().get(reference);
        if (own.isBlank() && assumed == null) {
            problems.add(new Problem(
                    Register.DOCUMENTS.file(),
                    line,
                    "edtf",
                    "the paper carries no date: give one under assumedStatedOn in dataset.json"));
            return;
        }
        try {
            var statedOn = own.isBlank()
                    ? new StatedOn(assumed, StatedOn.Basis.ASSUMED)
                    : new StatedOn(own, StatedOn.Basis.DECLARED);
            documents.add(new Document(
                    reference, Integer.parseInt(lines.group(1)), Integer.parseInt(lines.group(2)), statedOn));
        } catch (Days.NotADate unreal) {
            problems.add(new Problem(Register.DOCUMENTS.file(), line, "edtf", unreal.getMessage()));
        }
    }

    String id() {
        return description.id();
    }

    Description.Owner partnership() {
        return description.partnership();
    }

    /** Whether the folder holds a file of this register. */
    boolean has(Register register) {
        return tables.containsKey(register);
    }

    int rows(Register register) {
        return tables.get(register).rows().size();
    }

    Optional<UUID> idOf(String reference) {
        return Optional.ofNullable(ids.get(reference));
    }

    /** The paper whose lines hold the first line named in a source. */
    Optional<String> documentAt(String place) {
        return at(place).map(Document::reference);
    }

    private Optional<Document> at(String place) {
        var first = FIRST_LINE.matcher(place);
        if (!first.find()) return Optional.empty();
        int line = Integer.parseInt(first.group(1));
        return documents.stream()
                .filter(document -> document.first() <= line && line <= document.last())
                .findFirst();
    }

    /** The papers, as far as their rows can be read: what is wrong with them is told where they are brought in. */
    List<DocumentStated> papers() {
        return statements(Register.DOCUMENTS, new ArrayList<>()).stream()
                .map(statement -> (DocumentStated) statement.event())
                .toList();
    }

    /** The names that the paper published beside posts, by the post's reference; blank where none was. */
    Map<String, String> publishedNames() {
        var names = new HashMap<String, String>();
        for (var row : tables.get(Register.POSTS).rows()) {
            if (!row.get("published_name").isBlank()) names.put(row.get(0).strip(), row.get("published_name"));
        }
        return names;
    }

    /** The other CSV files of the folder, which no register takes yet, with how many rows they hold. */
    Map<String, OptionalLong> filesNotTaken() {
        return notTaken;
    }

    /** What is wrong with the files themselves. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What the rows of one file state; what is wrong with a row is added to the problems, and the row left out. */
    List<Statement> statements(Register register, List<Problem> found) {
        var table = tables.get(register);
        var statements = new ArrayList<Statement>();
        var distinct = new LinkedHashSet<Problem>(); // every row misses a column that the header misses
        for (int index = 0; index < table.rows().size(); index++) {
            var cells = table.rows().get(index);
            if (!cells.isConsistent()) continue; // already a problem of the file
            long line = table.lines().get(index);
            var ofThisRow = new ArrayList<Problem>();
            read(register, cells, line, ofThisRow).ifPresent(statements::add);
            distinct.addAll(ofThisRow);
        }
        found.addAll(distinct);
        return statements;
    }

    private Optional<Statement> read(Register register, CSVRecord cells, long line, List<Problem> found) {
        var row = new Row(register.file(), cells, line, this, found::add);
        var key = key(register, row.reference());
        var event = register.read(row, key.newId());
        if (!found.isEmpty()) return Optional.empty();
        var statedOn = at(row.mustHaveText("source")).orElseThrow().statedOn();
        return Optional.of(new Statement(register.file(), line, event, key, statedOn));
    }

    /** Data set, row and kind of fact make a row once-only, whatever its file is called and whoever imports it. */
    private ScopedKey key(Register register, String reference) {
        return new ScopedKey(description.partnership().code(), Actor.OPERATOR, register.kind(), id() + "/" + reference);
    }

    /** A folder that is no data set. The message says what to do. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }
}
