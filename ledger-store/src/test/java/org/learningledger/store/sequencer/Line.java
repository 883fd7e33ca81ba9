package org.learningledger.store.sequencer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a server, which a test can cut and mend. */
final class Line implements AutoCloseable {

    private final String host;
    private final int port;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private ServerSocket entrance;

    Line(String server) throws IOException {
        int colon = server.lastIndexOf(':');
        this.host = server.substring(0, colon);
        this.port = Integer.parseInt(server.substring(colon + 1));
        this.entrance = open(0);
    }

    private ServerSocket open(int at) throws IOException {
        var opened = new ServerSocket(at, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> serve(opened));
        return opened;
    }

    String address() {
        return "localhost:" + entrance.getLocalPort();
    }

    void cut() throws IOException {
        entrance.close();
        for (var end : ends) end.close();
        ends.clear();
    }

    void mend() throws IOException {
        entrance = open(entrance.getLocalPort());
    }

    private void serve(ServerSocket opened) {
        try {
            while (true) {
                var caller = opened.accept();
                var server = new Socket(host, port);
                ends.add(caller);
                ends.add(server);
                Thread.startVirtualThread(() -> carry(caller, server));
                Thread.startVirtualThread(() -> carry(server, caller));
            }
        } catch (IOException cut) {
            // The line ends here until it is mended.
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends are closed.
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
