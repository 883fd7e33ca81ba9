package org.learningledger.command.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.learningledger.command.check.Checks;
import org.learningledger.command.check.Suspicion;
import org.learningledger.command.importing.DataSet.Statement;
import org.learningledger.command.register.OpenPartnership;
import org.learningledger.command.statement.RecordStatement;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.discrepancy.DiscrepancySuggested;
import org.learningledger.events.register.EntryId;
import org.learningledger.store.log.LedgerEventStore;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.ScopedKey;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.time.Knowledge;
import org.learningledger.web.directory.Directory;
import org.springframework.stereotype.Component;

/**
 * Brings a data set in: every row a statement with its source, recorded once only.
 *
 * <p>Everything is rehearsed first, and nothing is recorded unless every row passes. Each row is then recorded as a
 * whole; an import that was broken off leaves whole facts only, and running it again records the rest.
 */
@Component
public class Import {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int PROBLEMS_SHOWN = 50;

    private final Recorder recorder;
    private final LedgerEventStore events;
    private final LedgerLog log;
    private final Directory directory;

    Import(Recorder recorder, LedgerEventStore events, LedgerLog log, Directory directory) {
        this.recorder = recorder;
        this.events = events;
        this.log = log;
        this.directory = directory;
    }

    /**
     * Rehearses a data set, and records it unless only a rehearsal was asked for.
     *
     * @param what the folder, or one file of it
     * @param lines takes what is told to the person, line by line
     * @return whether every row passed, and was recorded where that was asked for
     */
    public boolean run(Path what, boolean rehearseOnly, Consumer<String> lines) {
        try {
            return new Run(what, lines).run(rehearseOnly);
        } catch (DataSet.Unreadable unreadable) {
            lines.accept(unreadable.getMessage());
            return false;
        }
    }

    private final class Run {

        private final Consumer<String> lines;
        private final Path folder;
        private final DataSet dataSet;
        private final List<Register> asked;
        private final Map<Register, List<Statement>> toRecord = new EnumMap<>(Register.class);
        private final Map<Register, Integer> alreadyRecorded = new EnumMap<>(Register.class);
        private final List<LedgerEvent> stated = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Run(Path what, Consumer<String> lines) {
            if (!Files.exists(what)) throw new DataSet.Unreadable("There is no file or folder \"%s\".".formatted(what));
            this.lines = lines;
            this.folder = Files.isDirectory(what) ? what : what.toAbsolutePath().getParent();
            this.dataSet = DataSet.read(folder);
            this.asked = asked(what);
        }

        private List<Register> asked(Path what) {
            var present = Arrays.stream(Register.values()).filter(dataSet::has);
            if (Files.isDirectory(what)) return present.toList();
            var name = what.getFileName().toString();
            var one = present.filter(register -> register.file().equals(name)).toList();
            if (one.isEmpty()) {
                throw new DataSet.Unreadable("\"%s\" is not a file that can be imported yet. Files taken: %s."
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        Arrays.stream(Register.values())
                                                .map(Register::file)
                                                .toList())));
            }
            return one;
        }

        boolean run(boolean rehearseOnly) {
            rehearse();
            if (!problems.isEmpty()) {
                problems.stream().limit(PROBLEMS_SHOWN).map(Problem::toString).forEach(lines);
                if (problems.size() > PROBLEMS_SHOWN) {
                    lines.accept("... and %d more".formatted(problems.size() - PROBLEMS_SHOWN));
                }
                asked.forEach(register -> lines.accept(refusedLine(register)));
                lines.accept("Nothing was recorded. Correct the rows named above and import again.");
                return false;
            }
            if (!rehearseOnly) openPartnership();
            for (var register : asked) {
                if (!rehearseOnly) record(register);
                lines.accept(line(register, rehearseOnly));
            }
            suggest(rehearseOnly);
            otherFiles();
            if (rehearseOnly) lines.accept("This was a rehearsal: every row passes, and nothing was recorded.");
            return true;
        }

        private void rehearse() {
            problems.addAll(dataSet.problems());
            for (var register : asked) {
                var fresh = new ArrayList<Statement>();
                int known = 0;
                for (var statement : dataSet.statements(register, problems)) {
                    stated.add(statement.event());
                    var recorded = recorded(statement);
                    if (recorded.isEmpty()) {
                        fresh.add(statement);
                    } else if (isSame(recorded.get(), statement)) {
                        known++;
                    } else {
                        problems.add(changed(statement, recorded.get()));
                    }
                }
                toRecord.put(register, fresh);
                alreadyRecorded.put(register, known);
            }
        }

        private Optional<DomainEventMessage<?>> recorded(Statement statement) {
            return events.asRecorded(statement.event().thing().id().toString()).stream()
                    .filter(message -> Stamp.of(message.getMetaData())
                            .key()
                            .equals(statement.key().text()))
                    .findFirst();
        }

        private static boolean isSame(DomainEventMessage<?> recorded, Statement statement) {
            return recorded.getPayload().equals(statement.event())
                    && statement
                            .statedOn()
                            .equals(Stamp.of(recorded.getMetaData()).statedOn());
        }

        private Problem changed(Statement statement, DomainEventMessage<?> recorded) {
            var when = log.fact(dataSet.partnership().code(), recorded.getIdentifier())
                    .map(fact -> "on %s as something else (position %d)"
                            .formatted(day(fact.at().recordedAt()), fact.at().position()))
                    .orElse("a moment ago as something else");
            return new Problem(
                    statement.file(),
                    statement.line(),
                    null,
                    "row %s was recorded %s: the ledger keeps what it recorded; put the row back as it was, and correct it in the ledger"
                            .formatted(statement.key().key(), when));
        }

        private void openPartnership() {
            var partnership = dataSet.partnership();
            var key = OpenPartnership.key(partnership.code());
            recorder.record(
                    new OpenPartnership(new EntryId(key.newId()), partnership.name(), false),
                    key.newId(),
                    Actor.operator(partnership.code()),
                    key,
                    null,
                    null);
        }

        private void record(Register register) {
            var actor = Actor.operator(dataSet.partnership().code());
            for (var statement : toRecord.get(register)) {
                recorder.record(
                        new RecordStatement(statement.event()),
                        statement.event().thing().id(),
                        actor,
                        statement.key(),
                        statement.statedOn(),
                        null);
            }
            if (register == Register.POSTS) directory.keep(dataSet.partnership().code(), dataSet.publishedNames());
        }

        /** Each suspicion is suggested once, however often its rows are brought in; it stops nothing. */
        private void suggest(boolean rehearsed) {
            var suspicions = Checks.of(stated, dataSet.papers());
            if (suspicions.isEmpty()) return;
            for (var suspicion : suspicions) {
                lines.accept("Have a look: %s. %s. %s."
                        .formatted(suspicion.check(), suspicion.found(), suspicion.expected()));
                if (!rehearsed) suggest(suspicion);
            }
            if (!rehearsed) lines.accept("These stand under Discrepancies, for somebody to confirm or dismiss.");
        }

        private void suggest(Suspicion suspicion) {
            var partnership = dataSet.partnership().code();
            var key = new ScopedKey(
                    partnership,
                    Actor.OPERATOR,
                    "DiscrepancySuggested",
                    String.join("/", dataSet.id(), suspicion.check(), suspicion.found()));
            var id = key.newId();
            recorder.record(
                    new RecordStatement(new DiscrepancySuggested(
                            new DiscrepancyId(id),
                            "D-" + id.toString().substring(0, 8),
                            List.of(suspicion.statement().thing()),
                            suspicion.check(),
                            Words.plain(suspicion.found()),
                            Words.plain(suspicion.expected()),
                            null)),
                    id,
                    Actor.operator(partnership),
                    key,
                    null,
                    null);
        }

        private String line(Register register, boolean rehearsed) {
            int known = alreadyRecorded.get(register);
            return "%s: %d rows, %d %s, 0 refused%s"
                    .formatted(
                            register.file(),
                            dataSet.rows(register),
                            toRecord.get(register).size(),
                            rehearsed ? "can be recorded" : "recorded",
                            known == 0 ? "" : ", %d recorded before".formatted(known));
        }

        private String refusedLine(Register register) {
            long refused = problems.stream()
                    .filter(problem -> problem.file().equals(register.file()))
                    .map(Problem::line)
                    .distinct()
                    .count();
            return "%s: %d rows, 0 recorded, %d refused".formatted(register.file(), dataSet.rows(register), refused);
        }

        private void otherFiles() {
            if (asked.size() > 1)
                dataSet.filesNotTaken()
                        .forEach((file, rows) -> lines.accept(
                                rows.isEmpty()
                                        ? "%s: not taken yet".formatted(file)
                                        : "%s: %d rows, not taken yet".formatted(file, rows.getAsLong())));
        }
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atZone(Knowledge.LONDON));
    }
}
