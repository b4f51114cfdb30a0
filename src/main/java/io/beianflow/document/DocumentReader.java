package io.beianflow.document;

import io.beianflow.document.Document.Damage;
import io.beianflow.document.Document.Kind;
import io.beianflow.intake.PackageMaterial;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * Reads one document within {@link DocumentLimits}. A document that breaks a limit or a parser is an answer, never an exception: whoever
 * asks reports it.
 */
@Component
public class DocumentReader {
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");
    private static final Set<String> ZIPPED = Set.of("application/zip", "application/x-tika-ooxml");

    private final DocumentLimits limits;

    /** Reads its list of types when the first document is there: not every start has one. */
    private static final class Detector {
        static final Tika TIKA = new Tika();
    }

    public DocumentReader(DocumentLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a document that is there.
     *
     * @param looking whether to look at its pages as well: seals, colour, sharpness
     * @throws IllegalArgumentException when the material is absent or empty
     */
    public Document read(PackageMaterial material, boolean looking) {
        if (!material.isPresent()) {
            throw new IllegalArgumentException("file '" + material.file() + "' is absent or empty");
        }
        try {
            return inTime(material, copy -> reading(copy, looking));
        } catch (TimeoutException slow) {
            return Document.unread(Kind.OTHER, "application/octet-stream", Damage.TOO_SLOW);
        } catch (ExecutionException broken) {
            return Document.unread(Kind.OTHER, "application/octet-stream", Damage.BROKEN);
        }
    }

    /**
     * A page as a picture: of a PDF at {@value PdfReader#READING_DPI} dpi or as many as its size allows, of a picture thinned out if it is
     * large. Empty when there is none, and when it breaks a limit or a parser.
     *
     * @param page from 1
     */
    public Optional<BufferedImage> picture(PackageMaterial material, int page) {
        try {
            return inTime(material, copy -> () -> {
                Kind kind = kind(mediaType(copy));
                if (kind == Kind.PDF) {
                    return new PdfReader(limits).picture(copy, page);
                }
                return kind == Kind.PICTURE && page == 1
                        ? Optional.of(decoded(copy).image())
                        : Optional.empty();
            });
        } catch (TimeoutException | ExecutionException unreadable) {
            return Optional.empty();
        }
    }

    private <T> T inTime(PackageMaterial material, Function<PackageMaterial, Callable<T>> work)
            throws TimeoutException, ExecutionException {
        PackageMaterial.Content content = Objects.requireNonNull(material.content());
        if (content.isForAnyThread()) {
            return aside(material, work.apply(material));
        }
        try (LocalCopy copy = LocalCopy.of(material, content)) {
            return aside(copy.material(), work.apply(copy.material()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException("cannot fetch '" + material.file() + "'", unreachable);
        }
    }

    /** In a thread of its own, so that it can be given up. */
    private <T> T aside(PackageMaterial material, Callable<T> work) throws TimeoutException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread reader = new Thread(task, "document-reader");
        reader.setDaemon(true);
        reader.start();
        try {
            return task.get(limits.maxSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            task.cancel(true);
            throw slow;
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading '" + material.file() + "'", stopped);
        }
    }

    private Callable<Document> reading(PackageMaterial material, boolean looking) {
        return () -> {
            String mediaType = mediaType(material);
            Kind kind = kind(mediaType);
            try {
                return switch (kind) {
                    case PDF -> new PdfReader(limits).read(material, looking);
                    case WORD -> WordReader.read(material, mediaType, limits.maxPixels());
                    case PICTURE -> picture(material, mediaType);
                    default -> new Document(kind, mediaType, null, false, List.of());
                };
            } catch (Pictures.TooManyPixels large) {
                return Document.unread(kind, mediaType, Damage.TOO_MANY_PIXELS);
            } catch (OutOfMemoryError costly) {
                return Document.unread(kind, mediaType, Damage.TOO_SLOW);
            } catch (IOException | RuntimeException | StackOverflowError broken) {
                return Document.unread(kind, mediaType, Damage.BROKEN);
            }
        };
    }

    private String mediaType(PackageMaterial material) throws IOException {
        try (InputStream in = new BufferedInputStream(material.open())) {
            String found = Detector.TIKA.detect(in);
            // Without a name Tika cannot tell a Word document from any other archive.
            return ZIPPED.contains(found) && WordReader.isWord(material) ? WordReader.MEDIA_TYPE : found;
        }
    }

    private static Kind kind(String mediaType) {
        if (mediaType.equals("application/pdf")) {
            return Kind.PDF;
        }
        if (mediaType.equals(WordReader.MEDIA_TYPE)) {
            return Kind.WORD;
        }
        if (PICTURES.contains(mediaType)) {
            return Kind.PICTURE;
        }
        return mediaType.startsWith("video/") ? Kind.VIDEO : Kind.OTHER;
    }

    private Document picture(PackageMaterial material, String mediaType) throws IOException {
        Pictures.Decoded picture = decoded(material);
        Look look = look(picture.image(), picture.width(), picture.height());
        return new Document(Kind.PICTURE, mediaType, null, false, List.of(new Page(1, "", 1, false, true, look)));
    }

    private Pictures.Decoded decoded(PackageMaterial material) throws IOException {
        try (InputStream in = new BufferedInputStream(material.open())) {
            return Pictures.decode(in, limits.maxPixels());
        }
    }

    static Look look(BufferedImage picture, int width, int height) {
        BufferedImage image = Pictures.plain(picture);
        List<Look.Seal> seals = SealFinder.red(image);
        double colour = Pictures.colour(image);
        boolean grey = seals.isEmpty()
                && colour <= Look.GREY
                && !SealFinder.dark(image).isEmpty();
        return new Look(width, height, colour, Pictures.sharpness(image), seals, grey);
    }
}
