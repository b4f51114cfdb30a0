package io.beianflow.check;

import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads the documents of a package on all processors while the rules begin. */
@Component
public class ReadAhead {
    private static final long PER_READER = 400L << 20;

    private final Documents documents;
    private final Imprints imprints;

    ReadAhead(Documents documents, Imprints imprints) {
        this.documents = documents;
        this.imprints = imprints;
    }

    /**
     * Runs what asks for the documents. Reading begins with the pictures of certificates, which take longest; a document that cannot be read
     * is left to the one who asks, and what has not begun in the end is given up.
     */
    public <T> T during(FilingPackage filing, Supplier<T> run) {
        ExecutorService readers = Executors.newFixedThreadPool(readers(Runtime.getRuntime()), daemon("read-ahead"));
        ExecutorService recogniser = Executors.newSingleThreadExecutor(daemon("recognise-ahead"));
        List<PackageMaterial> materials = filing.materials().stream()
                .filter(PackageMaterial::isPresent)
                .sorted(Comparator.comparing(material -> !Imprints.isCertificate(material)))
                .toList();
        try {
            for (PackageMaterial material : materials) {
                readers.execute(() -> documents.of(material));
                if (Imprints.isCertificate(material)) {
                    recogniser.execute(() -> imprints.of(material));
                }
            }
            return run.get();
        } finally {
            readers.shutdownNow();
            recogniser.shutdownNow();
        }
    }

    /** A large scan takes some hundred megabytes while it is looked at. */
    private static int readers(Runtime machine) {
        return (int) Math.max(1, Math.min(machine.availableProcessors(), machine.maxMemory() / PER_READER));
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((failed, why) -> {});
            return thread;
        };
    }
}
