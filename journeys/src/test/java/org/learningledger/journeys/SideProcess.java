package org.learningledger.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One side of the ledger as a process of its own, at a port of its own.
 *
 * @param log what it says
 */
record SideProcess(String name, Process process, int port, Path log) implements AutoCloseable {

    /** Compiles quickly rather than well, which makes a program of ours start in half the time. */
    static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param jar the system property that names the program */
    static SideProcess start(String name, String jar, Path folder, Map<String, String> environment) throws IOException {
        int port = freePort();
        var log = folder.resolve(name.replace(' ', '-') + ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx512m", SHORT_LIVED, "-jar", System.getProperty(jar))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("LEDGER_PORT", String.valueOf(port));
        return new SideProcess(name, builder.start(), port, log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** As {@code host:port}. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Returns when it says that it is well. */
    void awaitHealth() {
        await(name).atMost(Duration.ofMinutes(5)).ignoreExceptions().until(() -> {
            if (!process.isAlive()) throw new AssertionError(name + " ended:\n" + Files.readString(log));
            return CLIENT.send(
                                    HttpRequest.newBuilder(URI.create("http://" + address() + "/actuator/health"))
                                            .timeout(Duration.ofSeconds(10))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        });
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(name + " did not end");
        }
    }
}
