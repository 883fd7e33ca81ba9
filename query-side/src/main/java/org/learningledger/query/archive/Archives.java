package org.learningledger.query.archive;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.learningledger.query.archive.SignedLogs.Head;
import org.learningledger.query.archive.SignedLogs.Sealed;
import org.learningledger.query.export.Export;
import org.learningledger.query.export.RegistersInExport;
import org.learningledger.query.export.ZipFiles;
import org.learningledger.query.proof.Leaf;
import org.learningledger.query.proof.NotProved;
import org.learningledger.query.proof.Signer;
import org.learningledger.query.provenance.Figures;
import org.learningledger.store.time.Today;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes archives. What is written is what is stored, also where it was tampered with: the hash beside an entry is the one
 * that was taken when it was kept, so that whoever checks the archive finds the entry.
 */
@Component
public class Archives {

    static final String FORMAT = "learning-ledger/archive/v1";
    private static final int OLDER_HEADS = 200;
    private static final int TOLD_EVERY = 50_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SignedLogs logs;
    private final RegistersInExport registers;
    private final Figures figures;
    private final ObjectProvider<Signer> signer;

    Archives(SignedLogs logs, RegistersInExport registers, Figures figures, ObjectProvider<Signer> signer) {
        this.logs = logs;
        this.registers = registers;
        this.figures = figures;
        this.signer = signer;
    }

    private record Log(String partnership, Head head, List<String> keys) {}

    /**
     * Writes the whole history into a new file, which has its name only when it is whole.
     *
     * @param lines takes what a person should read while it goes on
     * @throws CannotExport with a sentence for the person; then there is no file
     */
    public void write(Path file, Consumer<String> lines) {
        if (Files.exists(file)) throw new CannotExport("%s is there already. Name a new file.".formatted(file));
        sign();
        var all = logs.partnerships().stream().map(this::log).toList();
        if (all.isEmpty()) throw new CannotExport("Nothing is recorded yet, so there is nothing to export.");
        try {
            var draft = Files.createTempFile(folder(file), "archive", ".draft");
            try {
                try (var zip = ZipFiles.into(draft)) {
                    write(zip, all, lines);
                }
                Files.move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException meanwhile) {
            throw new CannotExport("%s is there already. Name a new file.".formatted(file));
        } catch (IOException | UncheckedIOException problem) {
            throw new CannotExport("%s cannot be written (%s).".formatted(file, problem.getMessage()));
        }
        all.forEach(log -> tell(log, lines));
    }

    private static Path folder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CannotExport("There is no folder %s to write into.".formatted(folder));
        }
        return folder;
    }

    /** What was recorded a moment ago is in it too, where this program has the key. */
    private void sign() {
        try {
            var here = signer.getIfAvailable();
            if (here != null) here.round();
        } catch (SQLException away) {
            throw new CannotExport("What was recorded last cannot be signed (%s).".formatted(away.getMessage()));
        }
    }

    private Log log(String partnership) {
        var head = logs.newest(partnership)
                .orElseThrow(() -> new CannotExport(
                        "Nothing of %s is signed yet. Let the signer work first; docs/running.md says how."
                                .formatted(partnership)));
        return new Log(partnership, head, logs.keys(partnership));
    }

    private void tell(Log log, Consumer<String> lines) {
        long left = logs.recorded(log.partnership()) - log.head().size();
        lines.accept(
                line("%s: %,d entries, signed", log.partnership(), log.head().size()));
        if (left > 0) {
            lines.accept(line("%s: %,d newer, not signed yet, are not in it", log.partnership(), left));
        }
    }

    private void write(ZipFiles zip, List<Log> all, Consumer<String> lines) throws IOException {
        zip.file(
                "README.html",
                file -> text(file, Index.of(all.stream().map(Archives::told).toList())));
        zip.file("manifest.json", file -> json(file, manifest(all)));
        for (var log : all) write(zip, log, lines);
        for (var schema : EventSchemas.all().entrySet()) {
            zip.file("schemas/" + schema.getKey(), file -> json(file, schema.getValue()));
        }
    }

    private static Index.Told told(Log log) {
        return new Index.Told(
                log.partnership(), log.head().size(), log.keys(), log.head().note());
    }

    private static Map<String, Object> manifest(List<Log> all) {
        return Map.of(
                "format",
                FORMAT,
                "partnerships",
                all.stream()
                        .map(log -> Map.of(
                                "partnership", log.partnership(),
                                "entries", log.head().size()))
                        .toList());
    }

    private void write(ZipFiles zip, Log log, Consumer<String> lines) throws IOException {
        var folder = log.partnership() + "/";
        zip.file(folder + "checkpoint", file -> text(file, log.head().note()));
        zip.file(folder + "key.txt", file -> text(file, String.join("\n", log.keys()) + "\n"));
        for (var older : logs.older(log.partnership(), log.head().size(), OLDER_HEADS)) {
            zip.file(folder + "checkpoints/%011d".formatted(older.size()), file -> text(file, older.note()));
        }
        zip.file(folder + "leaves.lp32", file -> leaves(file, log, lines));
        zip.file(folder + "events.jsonl", file -> events(file, log, lines));
        registers(zip, folder, log.partnership());
    }

    private void leaves(OutputStream file, Log log, Consumer<String> lines) {
        var out = new DataOutputStream(file);
        each(log, "bytes", lines, kept -> {
            var leaf = leaf(kept);
            out.writeInt(leaf.length);
            out.write(leaf);
        });
    }

    private static byte[] leaf(Sealed kept) {
        try {
            return Leaf.of(kept.entry());
        } catch (NotProved unlikeOurs) {
            throw new CannotExport("Entry %d of %s is not as the ledger writes it: %s"
                    .formatted(kept.entry().position(), kept.entry().partnership(), unlikeOurs.getMessage()));
        }
    }

    private void events(OutputStream file, Log log, Consumer<String> lines) {
        each(log, "lines", lines, kept -> {
            if (kept.leafHash() == null) {
                throw new CannotExport("The proof log has lost entry %d of %s."
                        .formatted(kept.entry().position(), kept.entry().partnership()));
            }
            file.write(EventLine.of(kept.entry(), kept.leafHash()));
        });
    }

    private interface Writing {
        void write(Sealed kept) throws IOException;
    }

    private void each(Log log, String what, Consumer<String> lines, Writing writing) {
        long all = log.head().size();
        logs.entries(log.partnership(), all, kept -> {
            try {
                writing.write(kept);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            long done = kept.entry().position();
            if (done % TOLD_EVERY == 0) {
                lines.accept(line(
                        "%s: %s of %,d of %,d entries, %d %%", log.partnership(), what, done, all, done * 100 / all));
            }
        });
    }

    private void registers(ZipFiles zip, String folder, String partnership) {
        Today.on(
                Today.day(),
                () -> figures.ofEverything(partnership, from -> {
                    try {
                        registers.add(new Export(zip, folder, from));
                        return from;
                    } catch (IOException problem) {
                        throw new UncheckedIOException(problem);
                    }
                }));
    }

    private static void text(OutputStream file, String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void json(OutputStream file, Object value) throws IOException {
        file.write(JSON.writeValueAsBytes(value));
    }

    private static String line(String sentence, Object... values) {
        return String.format(Locale.UK, sentence, values);
    }
}
