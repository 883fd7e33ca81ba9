package org.learningledger.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.learningledger.app.Cli;
import org.learningledger.app.LedgerProgram;
import org.learningledger.app.ProgramSettings;
import org.learningledger.events.action.ActionId;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.NewAccount;
import org.learningledger.web.account.Role;

/** Measures a start on a ledger that has a history: to the first page that a person reads, and the memory that it takes. */
final class Starting {

    private static final List<String> PAGES =
            List.of("recommendations", "actions", "findings", "history", "learning-over-time", "since", "plans");

    private static final int READINGS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What Spring's loader of one jar with everything in it is started by. */
    private static final String LOADER = "org.springframework.boot.loader.launch.JarLauncher";

    private final Path directory;
    private final Consumer<String> lines;

    /** @param rounds how often it is started; the slowest and the largest count */
    record Size(int recommendations, boolean demonstration, long seed, int rounds) {}

    private record Start(double firstPage, long megabytesThen, long megabytesLater) {

        long megabytes() {
            return Math.max(megabytesThen, megabytesLater);
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "  the first page after %.1f s   %d MB then   %d MB after reading %d pages",
                    firstPage,
                    megabytesThen,
                    megabytesLater,
                    READINGS * PAGES.size());
        }
    }

    Starting(Path directory, Consumer<String> lines) {
        this.directory = directory;
        this.lines = lines;
    }

    void run(Size size) throws Exception {
        var account = prepare(size);
        var starts = new ArrayList<Start>();
        for (int round = 0; round < size.rounds; round++) {
            starts.add(start(account));
            lines.accept(starts.getLast().line());
        }
        lines.accept(String.format(
                Locale.ROOT,
                "start first_page=%.1fs rss=%dMB",
                starts.stream().mapToDouble(Start::firstPage).max().orElseThrow(),
                starts.stream().mapToLong(Start::megabytes).max().orElseThrow()));
    }

    private NewAccount prepare(Size size) {
        var settings = ProgramSettings.embedded(directory, 0).withoutWeb();
        try (var program = LedgerProgram.start(settings)) {
            var log = program.context().getBean(LedgerLog.class);
            if (log.head() == 0) fill(program, size);
            lines.accept("Starting a ledger of %,d events:".formatted(log.head()));
            var account = account(size.demonstration ? "example" : Histories.PARTNERSHIP);
            program.context().getBean(Accounts.class).open(account);
            return account;
        }
    }

    private void fill(LedgerProgram program, Size size) {
        if (size.demonstration) {
            program.jobs().demo(line -> {});
        } else {
            var histories = new Histories(size.seed, size.recommendations, Math.max(20, size.recommendations / 50));
            new Fill(program.context(), lines).run(histories, new ActionId(histories.id()), 1);
        }
    }

    private static NewAccount account(String partnership) {
        var password = UUID.randomUUID().toString();
        return new NewAccount(
                UUID.randomUUID(),
                partnership,
                "reader-" + password.substring(0, 8),
                "Reader",
                null,
                Role.SCRUTINEER,
                null,
                null,
                password);
    }

    private Start start(NewAccount account) throws IOException, InterruptedException {
        int port = freePort();
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command(port))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("start.log").toFile())
                .start();
        try (var person = new Visitor("http://127.0.0.1:" + port + "/")) {
            while (!person.finds("sign-in")) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("The ledger did not start; see " + directory.resolve("start.log")
                            + " and ledger.log there");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            person.signIn(account);
            person.read("");
            double firstPage = (System.nanoTime() - begun) / 1e9;
            long then = ResidentMemory.megabytes(process.pid());
            for (int reading = 0; reading < READINGS; reading++) {
                for (var page : PAGES) person.read(page);
            }
            return new Start(firstPage, then, ResidentMemory.megabytes(process.pid()));
        } finally {
            stop(process);
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The ledger did not stop");
        }
    }

    /** The Java of this program, with its settings. */
    private List<String> command(int port) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        boolean oneJar = ClassLoader.getSystemResource(LOADER.replace('.', '/') + ".class") != null;
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), oneJar ? LOADER : Cli.class.getName()));
        command.addAll(List.of("start", "--data", directory.toString(), "--port", Integer.toString(port)));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
