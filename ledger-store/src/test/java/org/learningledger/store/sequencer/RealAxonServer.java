package org.learningledger.store.sequencer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axoniq.axonserver.grpc.event.Event;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** The Axon Server that tests which need one are told of by AXONSERVER_HOST: a host, or a host and its port. */
final class RealAxonServer {

    private static final String HOST = System.getenv("AXONSERVER_HOST");
    private static final int PORT = 8124;

    private RealAxonServer() {}

    /** Its host and port; without one the test says that it is skipped. */
    static String address() {
        assumeTrue(HOST != null, "Skipped: AXONSERVER_HOST names no Axon Server");
        return HOST.contains(":") ? HOST : HOST + ":" + PORT;
    }

    /** One program's connection to it, over which a test may also append events past everything of ours. */
    static final class Connection implements AutoCloseable {

        private final AxonServerConnectionManager manager;

        Connection(String address) {
            var settings = AxonServerConfiguration.builder()
                    .servers(address)
                    .componentName("sequencer")
                    .suppressDownloadMessage()
                    .build();
            settings.setReconnectInterval(200);
            manager = AxonServerConnectionManager.builder()
                    .axonServerConfiguration(settings)
                    .build();
            manager.start();
        }

        AxonServerConnectionManager manager() {
            return manager;
        }

        RawEvents events() {
            return new AxonServerEvents(manager);
        }

        void append(Event... together) {
            manager.getConnection().eventChannel().appendEvents(together).join();
        }

        @Override
        public void close() {
            manager.shutdown();
        }
    }
}
