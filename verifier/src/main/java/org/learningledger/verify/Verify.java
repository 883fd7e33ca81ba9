package org.learningledger.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command line: checks an archive, a proof of one entry, or that one checkpoint grew out of another. */
public final class Verify {

    public static final int HOLDS = 0;
    public static final int DOES_NOT_HOLD = 1;
    public static final int UNREADABLE = 2;

    private static final String HELP = """
            Checks an exported ledger, off-line: that no entry was changed, taken out or put in since it was signed.

            Usage: ./ledger verify FILE.zip [--key KEY]... [--checkpoint FILE]...
                   ./ledger verify --proof FILE --leaf FILE --key KEY
                   ./ledger verify --older FILE --newer FILE --consistency FILE --key KEY

              --key KEY           a key that you got from somebody else than the host: the key itself, or a file of keys,
                                  a line each. Without it the key in the archive is believed, which proves only that the
                                  archive agrees with itself.
              --checkpoint FILE   an older checkpoint that you kept. Only this proves something against the host.
              --proof FILE        a .tlog-proof file: the proof of one entry
              --leaf FILE         the bytes of that entry
              --older, --newer    two checkpoints
              --consistency FILE  the proof that the newer grew out of the older: hashes in base64, a line each

            It ends with 0 where everything holds, 1 where something does not, 2 where something could not be read.
            docs/checking.md says how to check a ledger at home, in five steps.
            """;

    private static final Set<String> OPTIONS =
            Set.of("--key", "--checkpoint", "--proof", "--leaf", "--older", "--newer", "--consistency");
    private static final String FILE = "FILE";

    private final PrintStream out;
    private final PrintStream err;

    /** @param err for what could not be read, and how far a long check is */
    public Verify(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new Verify(System.out, System.err).run(arguments));
    }

    /** @return how it ended, as the program does */
    public int run(String... arguments) {
        if (List.of(arguments).contains("--help") || List.of(arguments).contains("-h")) {
            out.print(HELP);
            return HOLDS;
        }
        var report = new Report(out);
        try {
            verify(options(arguments), report);
        } catch (DoesNotHold wrong) {
            report.fails("%s", wrong.getMessage());
        } catch (Unreadable unreadable) {
            err.println(unreadable.getMessage());
            return report.hasFailed() ? DOES_NOT_HOLD : UNREADABLE;
        } catch (NoSuchFileException missing) {
            err.println("There is no file " + missing.getFile());
            return UNREADABLE;
        } catch (IOException unreadable) {
            err.println("It could not be read: " + unreadable.getMessage());
            return report.hasFailed() ? DOES_NOT_HOLD : UNREADABLE;
        }
        return report.hasFailed() ? DOES_NOT_HOLD : HOLDS;
    }

    private void verify(Map<String, List<String>> options, Report report) throws IOException, Unreadable, DoesNotHold {
        var asked = options.keySet();
        if (asked.contains(FILE) && Set.of(FILE, "--key", "--checkpoint").containsAll(asked)) {
            var given = new Given(keys(options), checkpoints(options));
            new ArchiveCheck(given, report, new Progress(err)).check(path(one(options, FILE)));
        } else if (asked.equals(Set.of("--proof", "--leaf", "--key"))) {
            entry(options, report);
        } else if (asked.equals(Set.of("--older", "--newer", "--consistency", "--key"))) {
            consistency(options, report);
        } else {
            throw new Unreadable("These options do not belong together. See ./ledger verify --help.");
        }
    }

    private void entry(Map<String, List<String>> options, Report report) throws IOException, Unreadable, DoesNotHold {
        var proof = TlogProof.of(bytes(one(options, "--proof"), Note.LARGEST));
        var bytes = bytes(one(options, "--leaf"), Leaf.LARGEST);
        var leaf = Leaf.of(bytes);
        if (leaf.position() != proof.index() + 1) {
            throw new DoesNotHold("The proof is of entry %d, this is entry %d.", proof.index() + 1, leaf.position());
        }
        proof.check(Hash.leaf(bytes));
        report.holds(
                "entry %d of %s (%s) is in the log %s of %s",
                leaf.position(),
                Text.shown(leaf.partnership()),
                leaf.shown(),
                Text.shown(proof.checkpoint().origin()),
                Text.entries(proof.checkpoint().size()));
        signed(proof.checkpoint(), options, report);
    }

    private void consistency(Map<String, List<String>> options, Report report)
            throws IOException, Unreadable, DoesNotHold {
        var older = checkpoint(one(options, "--older"));
        var newer = checkpoint(one(options, "--newer"));
        if (!older.origin().equals(newer.origin())) {
            throw new DoesNotHold(
                    "The checkpoints are of two logs, %s and %s.",
                    Text.shown(older.origin()), Text.shown(newer.origin()));
        }
        var lines = Text.of(bytes(one(options, "--consistency"), Note.LARGEST), "The proof")
                .lines()
                .toList();
        signed(older, options, report);
        signed(newer, options, report);
        TreeProof.consistency(older.size(), older.root(), newer.size(), newer.root(), TlogProof.hashes(lines));
        report.holds(
                "the newer log of %s is the older one of %s, with entries added only",
                Text.entries(newer.size()), Text.entries(older.size()));
    }

    private void signed(Checkpoint checkpoint, Map<String, List<String>> options, Report report)
            throws IOException, Unreadable, DoesNotHold {
        for (var signer : checkpoint.signers(keys(options))) {
            report.holds("%s signed the checkpoint of %s", signer, Text.entries(checkpoint.size()));
        }
    }

    private static Map<String, List<String>> options(String[] arguments) throws Unreadable {
        var options = new HashMap<String, List<String>>();
        for (int at = 0; at < arguments.length; at++) {
            var name = arguments[at];
            boolean option = name.startsWith("-");
            if (option && !OPTIONS.contains(name)) {
                throw new Unreadable("There is no option %s. See ./ledger verify --help.", Text.shown(name));
            }
            if (option && ++at == arguments.length) throw new Unreadable("%s needs a value.", name);
            options.computeIfAbsent(option ? name : FILE, any -> new ArrayList<>())
                    .add(arguments[at]);
        }
        return options;
    }

    private static String one(Map<String, List<String>> options, String name) throws Unreadable {
        var values = options.get(name);
        if (values.size() > 1) throw new Unreadable("Only one %s at a time.", name);
        return values.getFirst();
    }

    /** Keys themselves, or what stands in files of keys. */
    private static List<Key> keys(Map<String, List<String>> options) throws IOException, Unreadable {
        var keys = new ArrayList<Key>();
        for (var value : options.getOrDefault("--key", List.of())) {
            boolean isFile = !value.contains("+") || Files.exists(path(value));
            try {
                var text = isFile ? Text.of(bytes(value, Note.LARGEST), "The file") : value;
                for (var line : text.lines().toList()) keys.add(Key.of(line));
            } catch (DoesNotHold malformed) {
                throw new Unreadable("%s is no key: %s", Text.shown(value), malformed.getMessage());
            }
        }
        return keys;
    }

    private static List<Checkpoint> checkpoints(Map<String, List<String>> options) throws IOException, Unreadable {
        var checkpoints = new ArrayList<Checkpoint>();
        for (var file : options.getOrDefault("--checkpoint", List.of())) checkpoints.add(checkpoint(file));
        return checkpoints;
    }

    private static Checkpoint checkpoint(String file) throws IOException, Unreadable {
        try {
            return Checkpoint.of(bytes(file, Note.LARGEST));
        } catch (DoesNotHold malformed) {
            throw new Unreadable("%s is no checkpoint: %s", Text.shown(file), malformed.getMessage());
        }
    }

    private static byte[] bytes(String file, int most) throws IOException, Unreadable {
        try (var stream = Files.newInputStream(path(file))) {
            var bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) throw new Unreadable("%s is larger than it can be.", file);
            return bytes;
        }
    }

    private static Path path(String file) throws Unreadable {
        try {
            return Path.of(file);
        } catch (InvalidPathException otherwise) {
            throw new Unreadable("\"%s\" is no name of a file.", Text.shown(file));
        }
    }
}
