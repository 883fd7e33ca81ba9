package org.learningledger.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.api.Shapes;
import org.learningledger.query.job.Job;
import org.learningledger.query.job.JobFailed;
import org.learningledger.query.provenance.Figures;
import org.learningledger.query.provenance.Provenance;
import org.learningledger.query.provenance.ProvenanceWords;
import org.learningledger.store.time.Today;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything that is known of a partnership into one file, in open formats, and keeps the newest of these files.
 * They hold what people wrote, so only the ledger's own account on this machine can read them.
 */
@Component
@ConditionalOnProperty(NightlyExport.FOLDER)
class NightlyExport implements Job {

    /** The folder that exports are written into; where it is not set, there are none. */
    static final String FOLDER = "ledger.exports";

    static final int KEPT = 14;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENDING = ".zip";
    private static final String DRAFT = ".draft";

    private final ObjectProvider<ExportPart> parts;
    private final Figures figures;
    private final Path folder;

    NightlyExport(ObjectProvider<ExportPart> parts, Figures figures, @Value("${" + FOLDER + "}") Path folder) {
        this.parts = parts;
        this.figures = figures;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "nightly-export";
    }

    @Override
    public String title() {
        return "Nightly export";
    }

    @Override
    public String run(String partnership) {
        var file = Today.on(Today.day(), () -> write(partnership));
        try {
            forgetOlder(partnership);
            return String.format(Locale.UK, "%s, %,d kilobytes.", name(file), (Files.size(file) + 999) / 1_000);
        } catch (IOException problem) {
            throw cannotWrite(problem);
        }
    }

    /** It has its name only when it is whole. */
    private Path write(String partnership) {
        Path draft = null;
        try {
            makeFolder();
            for (var leftBehind : files(partnership, DRAFT)) Files.delete(leftBehind);
            draft = Files.createTempFile(folder, prefix(partnership), DRAFT);
            var written = draft;
            var from = figures.ofEverything(partnership, all -> writeAll(written, all))
                    .from();
            return Files.move(draft, folder.resolve(named(partnership, from)), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException problem) {
            throw cannotWrite(problem);
        } finally {
            forget(draft);
        }
    }

    private static void forget(@Nullable Path draft) {
        try {
            if (draft != null) Files.deleteIfExists(draft);
        } catch (IOException leftBehind) {
            throw cannotWrite(leftBehind);
        }
    }

    private Path writeAll(Path draft, Provenance from) {
        try (var zip = ZipFiles.into(draft)) {
            var export = new Export(zip, "", from);
            export.file("README.txt", file -> file.write(about(from).getBytes(StandardCharsets.UTF_8)));
            export.file("state.json", file -> file.write(JSON.writeValueAsBytes(Shapes.value(from))));
            for (var part : parts.orderedStream().toList()) part.add(export);
            return draft;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String about(Provenance from) {
        return """
                Everything that the Learning Ledger holds of the partnership "%s", on %s.

                registers/        each register as a spreadsheet, UTF-8; each line says in its last columns where it comes from
                history.jsonl     %s: a line with the state, then each fact as it is stored, in order (JSON Lines)
                state.json        where all of it comes from

                State %s: the same state gives the same files, byte for byte.
                """.formatted(from.partnership(), from.day(), ProvenanceWords.facts(from.position()), from.state());
    }

    private static String named(String partnership, Provenance from) {
        return prefix(partnership) + from.day() + "-" + from.position() + ENDING;
    }

    /** Whatever a partnership is called, it is no path, and no other one's name begins so. */
    private static String prefix(String partnership) {
        return URLEncoder.encode(partnership, StandardCharsets.UTF_8) + "~";
    }

    private void forgetOlder(String partnership) throws IOException {
        var kept = exports(partnership);
        for (var older : kept.subList(Math.min(KEPT, kept.size()), kept.size())) Files.delete(older);
    }

    /** The newest first. */
    private List<Path> exports(String partnership) throws IOException {
        return files(partnership, ENDING).stream()
                .sorted(Comparator.comparing(NightlyExport::day)
                        .thenComparing(NightlyExport::position)
                        .reversed())
                .toList();
    }

    private List<Path> files(String partnership, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> name(file).startsWith(prefix(partnership)))
                    .filter(file -> name(file).endsWith(ending))
                    .toList();
        }
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    private static LocalDate day(Path export) {
        var rest = rest(export);
        return LocalDate.parse(rest.substring(0, rest.lastIndexOf('-')));
    }

    private static long position(Path export) {
        var rest = rest(export);
        return Long.parseLong(rest.substring(rest.lastIndexOf('-') + 1));
    }

    private static String rest(Path export) {
        var name = name(export);
        return name.substring(name.indexOf('~') + 1, name.length() - ENDING.length());
    }

    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) return;
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder, ours);
    }

    private static JobFailed cannotWrite(Exception problem) {
        return new JobFailed(
                "The export could not be written (" + problem.getMessage()
                        + "). See that there is room in the folder of the exports, and that the ledger may write into"
                        + " it. It is tried again.",
                problem);
    }
}
