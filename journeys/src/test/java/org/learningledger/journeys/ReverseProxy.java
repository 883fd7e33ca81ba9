package org.learningledger.journeys;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The deployed configuration of the reverse proxy, run by the nginx of this machine. */
final class ReverseProxy implements AutoCloseable {

    private static final Path TEMPLATE = Path.of("..", "shared-web", "src", "main", "proxy", "nginx.conf.template");
    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Z_]+)}");
    private static final long STARTS_WITHIN_SECONDS = 30;

    private final Process nginx;
    private final String address;

    private ReverseProxy(Process nginx, String address) {
        this.nginx = nginx;
        this.address = address;
    }

    /** Runs it in a new directory, in front of two sides that are given as {@code host:port}. */
    static ReverseProxy before(String commandSide, String querySide, Path directory) throws Exception {
        return before(commandSide, querySide, "127.0.0.1", directory);
    }

    /**
     * Runs it in a new directory.
     *
     * @param trusted the address of the TLS terminator in front, whose word is taken on who asks
     */
    static ReverseProxy before(String commandSide, String querySide, String trusted, Path directory) throws Exception {
        var program = Tool.need("nginx");
        var address = "127.0.0.1:" + freePort();
        var settings = new LinkedHashMap<String, String>();
        settings.put("LISTEN", address);
        settings.put("COMMAND_SIDE", commandSide);
        settings.put("QUERY_SIDE", querySide);
        settings.put("RESOLVER", "127.0.0.1");
        settings.put("TRUSTED_PROXY", trusted);
        var configuration = Files.writeString(directory.resolve("nginx.conf"), filledIn(settings));
        var log = directory.resolve("nginx.log");
        var command = List.of(
                program,
                "-e",
                "stderr",
                "-p",
                directory.toString(),
                "-c",
                configuration.toString(),
                "-g",
                "daemon off;");
        try (var watcher = directory.getFileSystem().newWatchService()) {
            directory.register(watcher, ENTRY_CREATE);
            var nginx = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTS_WITHIN_SECONDS);
            // It writes its number down once it listens.
            while (Files.notExists(directory.resolve("nginx.pid"))) {
                if (!nginx.isAlive() || System.nanoTime() > deadline) {
                    nginx.destroyForcibly();
                    throw new AssertionError("nginx did not start: " + Files.readString(log));
                }
                var event = watcher.poll(200, TimeUnit.MILLISECONDS);
                if (event != null) event.reset();
            }
            return new ReverseProxy(nginx, address);
        }
    }

    /** What the template asks to be filled in. */
    static TreeSet<String> names() throws IOException {
        var names = new TreeSet<String>();
        NAME.matcher(Files.readString(TEMPLATE)).results().forEach(name -> names.add(name.group(1)));
        return names;
    }

    private static String filledIn(Map<String, String> settings) throws IOException {
        return NAME.matcher(Files.readString(TEMPLATE)).replaceAll(name -> settings.get(name.group(1)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return "http://" + address;
    }

    @Override
    public void close() throws InterruptedException {
        nginx.destroy();
        if (!nginx.waitFor(10, TimeUnit.SECONDS)) nginx.destroyForcibly();
    }
}
