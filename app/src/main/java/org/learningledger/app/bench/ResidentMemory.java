package org.learningledger.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process takes, as the operating system tells. */
final class ResidentMemory {

    private ResidentMemory() {}

    static long megabytes(long process) throws IOException {
        var status = Path.of("/proc", Long.toString(process), "status");
        return (Files.exists(status) ? ofLinux(status) : ofOthers(process)) / 1024;
    }

    private static long ofLinux(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static long ofOthers(long process) throws IOException {
        var told = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process)).start();
        try (var out = told.getInputStream()) {
            return Long.parseLong(new String(out.readAllBytes(), StandardCharsets.US_ASCII).strip());
        }
    }
}
