package org.learningledger.query.rebuild;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Work in pieces: while one is written, the next is worked out by the caller and the one after it is read. What goes wrong
 * beside comes out at the next call.
 *
 * @param <P> where a piece begins
 * @param <T> what is read
 */
final class Pieces<P, T> implements AutoCloseable {

    private final Executor beside;
    private final Function<P, T> reading;
    private CompletableFuture<T> ahead;
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    Pieces(Executor beside, Function<P, T> reading, P first) {
        this.beside = beside;
        this.reading = reading;
        this.ahead = read(first);
    }

    T take() {
        return join(ahead);
    }

    void readAhead(P from) {
        ahead = read(from);
    }

    /** Writes a piece as soon as the one before is written. */
    void put(Runnable writing) {
        join(written);
        written = CompletableFuture.runAsync(writing, beside);
    }

    /** Waits until everything is written. */
    void finish() {
        join(written);
    }

    /** Nothing goes on beside any more, whatever came of it. */
    @Override
    public void close() {
        CompletableFuture.allOf(ahead, written).exceptionally(told -> null).join();
    }

    private CompletableFuture<T> read(P from) {
        return CompletableFuture.supplyAsync(() -> reading.apply(from), beside);
    }

    /** What came of it; what went wrong is thrown as it was. */
    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }
}
