package io.beianflow.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.CRC32;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Migration 0001: the engine's tables, by the very SQL the engine ships, in schema {@code public}.
 *
 * <p>The engine itself creates and changes nothing ({@code schema-update: false}). The checksum covers the shipped
 * scripts: another engine version is noticed by Flyway instead of running silently on old tables.
 */
@Component
public final class EngineSchema implements JavaMigration {
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0001");
    }

    @Override
    public String getDescription() {
        return "engine schema";
    }

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        PARTS.forEach(part -> checksum.update(script(part).getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            // The scripts name no schema; "set local" ends with this migration's transaction.
            statement.execute("create schema if not exists public");
            statement.execute("set local search_path to public");
            for (String part : PARTS) {
                statement.execute(script(part));
            }
        }
    }

    private static String script(String part) {
        String name = "/org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
        try (InputStream script = ProcessEngine.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("The engine on the class path does not ship " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
