package io.mpsexpress.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A stretch of network before a server that can be cut: nobody answers any more, or nobody is there. */
public final class Gate implements AutoCloseable {

    private final int server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object passage = new Object();
    private ServerSocket door;
    private boolean silent;

    /** @param server port of it, on this machine */
    public Gate(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = door.getLocalPort();
        admit(door);
    }

    public int port() {
        return port;
    }

    /** Connections stay, and new ones come about, but nothing passes. */
    public void fallSilent() {
        synchronized (passage) {
            silent = true;
        }
    }

    /** Connections break, and new ones are refused. */
    public void refuse() throws IOException {
        door.close();
        breakAll();
    }

    /** All is as before; what was connected is broken. */
    public void reopen() throws IOException {
        synchronized (passage) {
            silent = false;
            passage.notifyAll();
        }
        breakAll();
        if (door.isClosed()) {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            admit(door);
        }
    }

    @Override
    public void close() throws IOException {
        reopen();
        door.close();
        breakAll();
    }

    private void breakAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private void admit(ServerSocket admitting) {
        daemon(() -> {
            while (true) {
                Socket client = admitting.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(client);
                open.add(behind);
                daemon(() -> pass(client, behind));
                daemon(() -> pass(behind, client));
            }
        });
    }

    private void pass(Socket from, Socket to) throws IOException, InterruptedException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                awaitPassage();
                out.write(some, 0, length);
            }
        }
    }

    private void awaitPassage() throws InterruptedException {
        synchronized (passage) {
            while (silent) {
                passage.wait();
            }
        }
    }

    private static void daemon(Step work) {
        Thread thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException closed) {
                // the end of what it passes
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Step {
        void go() throws IOException, InterruptedException;
    }
}
