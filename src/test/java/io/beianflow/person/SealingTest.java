package io.beianflow.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beianflow.content.Seal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class SealingTest {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void makesAKeysetOnceThatOnlyItsOwnerCanRead(@TempDir Path directory) throws Exception {
        Seal first = new Sealing().personalSeal("", directory.resolve("data"), environment);
        Seal second = new Sealing().personalSeal("", directory.resolve("data"), environment);

        byte[] sealed = first.seal("值".getBytes(StandardCharsets.UTF_8), "here");
        assertThat(second.open(sealed, "here")).isEqualTo("值".getBytes(StandardCharsets.UTF_8));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("data/person-keyset.json"))))
                .isEqualTo("rw-------");
        assertThat(directory.resolve("data")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void startsInProductionOnlyWithAKeyset(@TempDir Path directory) {
        environment.setActiveProfiles("prod");

        assertThatThrownBy(() -> new Sealing().personalSeal(" ", directory, environment))
                .hasMessageContaining("BEIANFLOW_PERSON_KEYSET")
                .hasMessageContaining("keyset create");
        assertThat(new Sealing().personalSeal(Keyset.fresh().base64(), directory, environment))
                .isNotNull();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void saysWhatIsWrongWithAKeysetWithoutQuotingIt(@TempDir Path directory) {
        assertThatThrownBy(() -> new Sealing().personalSeal("c2VjcmV0", directory, environment))
                .hasMessageContaining("beianflow.person.keyset")
                .hasMessageNotContaining("c2VjcmV0")
                .hasMessageNotContaining("secret");
    }
}
