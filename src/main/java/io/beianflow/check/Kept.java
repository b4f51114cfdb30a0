package io.beianflow.check;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Results that cost time, kept for a while. Each is made once, in the thread that asks first; whoever asks meanwhile waits for it, and
 * nobody waits for another one.
 */
final class Kept<K, V> {
    private final AsyncCache<K, V> results;

    Kept(Duration time, long heaviest, Weigher<K, V> weigher) {
        results = Caffeine.newBuilder()
                .expireAfterWrite(time)
                .maximumWeight(heaviest)
                .weigher(weigher)
                .buildAsync();
    }

    /** What failed is not kept: the next one tries again. */
    V get(K key, Supplier<V> making) {
        CompletableFuture<V> ours = new CompletableFuture<>();
        CompletableFuture<V> known = results.asMap().putIfAbsent(key, ours);
        if (known == null) {
            try {
                ours.complete(making.get());
            } catch (RuntimeException | Error failed) {
                ours.completeExceptionally(failed);
                throw failed;
            }
            return ours.join();
        }
        try {
            return known.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
