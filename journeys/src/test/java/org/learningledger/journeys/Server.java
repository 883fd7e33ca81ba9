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
 * A process that serves HTTP on this machine.
 *
 * @param log what it says
 */
record Server(String name, Process process, int port, Path log) implements AutoCloseable {

    /** Compiles quickly rather than well, which makes a program of ours start in half the time. */
    static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** One that nobody listens on. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static Server start(String name, int port, Path folder, Map<String, String> environment, String... command)
            throws IOException {
        var log = folder.resolve(name.replace(' ', '-') + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Server(name, builder.start(), port, log);
    }

    /** A program of ours, run from the jar that the system property names. */
    static Server java(String name, String jar, int port, Path folder, Map<String, String> environment)
            throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return start(name, port, folder, environment, java, "-Xmx512m", SHORT_LIVED, "-jar", System.getProperty(jar));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns when it says that it is well. */
    void awaitHealth() {
        await(name).atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> {
            if (!process.isAlive()) throw new AssertionError(name + " ended:\n" + Files.readString(log));
            return CLIENT.send(
                                    HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
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
