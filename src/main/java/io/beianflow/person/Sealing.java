package io.beianflow.person;

import io.beianflow.content.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Finds the keyset: the setting {@code beianflow.person.keyset}, or outside {@code prod} a file below {@code beianflow.data.directory} that
 * only its owner can read, made once.
 */
@Configuration(proxyBeanMethods = false)
class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    @Bean
    Seal personalSeal(
            @Value("${beianflow.person.keyset:}") String setting,
            @Value("${beianflow.data.directory:./data}") Path directory,
            Environment environment) {
        if (!setting.isBlank()) {
            return new TinkSeal(Keyset.parse(setting).handle());
        }
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new IllegalStateException(
                    "beianflow.person.keyset (BEIANFLOW_PERSON_KEYSET) is not set, but must be under profile prod;"
                            + " make one with: java -jar beianflow.jar keyset create");
        }
        return new TinkSeal(localKeyset(directory).handle());
    }

    private static Keyset localKeyset(Path directory) {
        Path file = directory.resolve("person-keyset.json");
        try {
            Files.createDirectories(directory);
            createOnce(file);
            return Keyset.parseJson(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " is needed to seal personal data and cannot be used", failed);
        }
    }

    private static void createOnce(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "person-keyset", ".tmp", ownerOnly(file));
        try {
            Files.writeString(fresh, Keyset.fresh().json());
            // A link fails where a rename would replace what another start has just made.
            Files.createLink(file, fresh);
            LOG.info("Made {}: without this file the personal data in the database cannot be read", file);
        } catch (FileAlreadyExistsException made) {
            LOG.debug("Another start made {}", file);
        } finally {
            Files.delete(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
