package org.learningledger.app;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.learningledger.app.database.PrivateFiles;

/** How the command line reaches the server that holds a data directory: a file that only its owner can read. */
record RunningServer(String host, int port, String token) {

    private static final String FILE = "running.properties";

    static Optional<RunningServer> of(Path data) throws IOException {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(data.resolve(FILE))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return Optional.of(new RunningServer(
                properties.getProperty("host", ProgramSettings.LOOPBACK),
                Integer.parseInt(properties.getProperty("port", "0")),
                properties.getProperty("token", "")));
    }

    static void forget(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }

    void write(Path data) throws IOException {
        PrivateFiles.write(data.resolve(FILE), "host=%s\nport=%d\ntoken=%s\n".formatted(host, port, token));
    }

    /** Without the token, so that no log can show it. */
    @Override
    public String toString() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }
}
