package org.learningledger.command.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole command side where events are kept in a real Axon Server, by a way that can be cut: take the
 * {@link Relay} as a bean. The way is cut until the test mends it, so every such program starts without its server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("axonserver")
@EnabledIfEnvironmentVariable(
        named = "AXONSERVER_HOST",
        matches = ".+",
        disabledReason = "Skipped: it needs a real Axon Server, which AXONSERVER_HOST names")
@SpringBootTest(classes = CommandSide.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {OnARealDatabase.Database.class, OnARealAxonServer.ThroughARelay.class})
public @interface OnARealAxonServer {

    /** Between the program and the server. */
    final class ThroughARelay implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final int USUAL_PORT = 8124;

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var relay = Relay.to(server());
                relay.cut();
                context.getBeanFactory().registerSingleton("relay", relay);
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "axon server",
                                Map.of(
                                        "ledger.store", "axonserver",
                                        "axon.axonserver.enabled", "true",
                                        "axon.axonserver.servers", "localhost:" + relay.port(),
                                        "axon.axonserver.reconnect-interval", "200")));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private static InetSocketAddress server() {
            var named = System.getenv("AXONSERVER_HOST").split(":");
            return new InetSocketAddress(named[0], named.length > 1 ? Integer.parseInt(named[1]) : USUAL_PORT);
        }
    }
}
