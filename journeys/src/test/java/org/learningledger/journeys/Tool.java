package org.learningledger.journeys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that not every machine has. CI has it, and sets {@code LEDGER_CHECK_EVERYTHING}: there, nothing is skipped. */
final class Tool {

    private Tool() {}

    /** Where it is; without it the test is skipped and says so, or fails where everything is to be checked. */
    static String need(String name) {
        var found = find(name);
        if (found.isEmpty() && "true".equals(System.getenv("LEDGER_CHECK_EVERYTHING"))) {
            throw new AssertionError("There is no %s, and LEDGER_CHECK_EVERYTHING is set.".formatted(name));
        }
        assumeTrue(found.isPresent(), () -> "Skipped, because there is no %s on this machine.".formatted(name));
        return found.get();
    }

    /** Debian keeps servers in a directory that only root has on its path. */
    private static Optional<String> find(String name) {
        var path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
