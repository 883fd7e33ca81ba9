package org.learningledger.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The proxy of form three, with the settings that the project ships, run by the nginx of this machine. */
final class Proxy {

    private static final Path TEMPLATE = Path.of("..", "shared-web", "src", "main", "proxy", "nginx.conf.template");

    /** Nobody stands before this proxy whose word could be taken. */
    private static final String NOBODY = "192.0.2.1";

    private Proxy() {}

    static Server start(int port, int commandSide, int querySide, Path folder) throws IOException {
        var settings = Files.writeString(
                folder.resolve("nginx.conf"),
                filledIn(Files.readString(TEMPLATE), Map.of(
                        "LISTEN", "127.0.0.1:" + port,
                        "COMMAND_SIDE", "127.0.0.1:" + commandSide,
                        "QUERY_SIDE", "127.0.0.1:" + querySide,
                        "RESOLVER", "127.0.0.1",
                        "TRUSTED_PROXY", NOBODY)));
        return Server.start(
                "proxy",
                port,
                folder,
                Map.of(),
                "nginx",
                "-e",
                "stderr",
                "-p",
                folder.toString(),
                "-c",
                settings.toString(),
                "-g",
                "daemon off;");
    }

    private static String filledIn(String template, Map<String, String> values) {
        var text = template;
        for (var value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
