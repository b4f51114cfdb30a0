package io.beianflow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTest {
    @TempDir
    Path data;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withUserConfiguration(EmbeddedDatabase.class);

    @Test
    void startsWhenNoDatabaseIsConfiguredAndStopsWithTheApplication() throws Exception {
        application.withPropertyValues("beianflow.data.directory=" + data).run(context -> assertThat(
                        JdbcClient.create(context.getBean(DataSource.class))
                                .sql("select current_user || ' ' || current_database()")
                                .query(String.class)
                                .single())
                .isEqualTo("beianflow beianflow"));

        assertThat(Postmaster.recordedIn(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void givesWayToAConfiguredDatabase() {
        application
                .withPropertyValues(
                        "beianflow.data.directory=" + data,
                        "spring.datasource.url=jdbc:postgresql://db.example/beianflow")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(PostgresServer.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .isEqualTo("jdbc:postgresql://db.example/beianflow");
                });
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void neverStartsInProduction() {
        application
                .withPropertyValues("beianflow.data.directory=" + data)
                .withInitializer(context -> context.getEnvironment().setActiveProfiles("prod"))
                .run(context -> assertThat(context).hasFailed());
        assertThat(data).isEmptyDirectory();
    }
}
