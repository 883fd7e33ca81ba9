package org.learningledger.command.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server, on this machine, that can be cut and mended. */
public final class Relay implements AutoCloseable {

    private final InetSocketAddress server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket door;

    private Relay(InetSocketAddress server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = door.getLocalPort();
        admit(door);
    }

    public static Relay to(InetSocketAddress server) throws IOException {
        return new Relay(server);
    }

    public int port() {
        return port;
    }

    /** Ends what goes through, and lets nothing new in. */
    public void cut() throws IOException {
        door.close();
        for (var socket : open) socket.close();
    }

    /** Lets through again; nothing where it was not cut. */
    public void mend() throws IOException {
        if (!door.isClosed()) return;
        door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        admit(door);
    }

    private void admit(ServerSocket through) {
        Thread.ofVirtual().start(() -> {
            while (!through.isClosed()) {
                try {
                    var caller = through.accept();
                    var called = new Socket();
                    called.connect(server);
                    pass(caller, called);
                    pass(called, caller);
                } catch (SocketException closed) {
                    return;
                } catch (IOException unreachable) {
                    throw new IllegalStateException(unreachable);
                }
            }
        });
    }

    private void pass(Socket from, Socket to) {
        open.add(from);
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException cut) {
                // both ends notice
            } finally {
                open.remove(from);
            }
        });
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
