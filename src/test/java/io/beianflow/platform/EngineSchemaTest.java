package io.beianflow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.DatabaseTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

class EngineSchemaTest extends DatabaseTest {
    @Test
    void letsTheEngineStartWithoutChangingTheSchema() {
        ProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration()
                .setDataSource(dataSource)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE)
                .setJobExecutorActivate(false);
        configuration.setProcessEngineName("engine-schema-test");

        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            assertThat(engine.getManagementService().getProperties()).containsKey("schema.version");
            assertThat(engine.getManagementService().getTableName(Task.class)).isEqualTo("ACT_RU_TASK");
        } finally {
            engine.close();
        }
    }

    @Test
    void keepsTheEngineInPublicAndOursInFiling() {
        assertThat(schemaOf("act_ru_task")).isEqualTo("public");
        assertThat(schemaOf("flyway_schema_history")).isEqualTo("filing");
        assertThat(schemaOf("filing")).isEqualTo("filing");
    }

    @Test
    void findsDueJobsByAnIndex() {
        assertThat(jdbc.sql("select indexdef from pg_indexes where tablename = 'act_ru_job'")
                        .query(String.class)
                        .list())
                .anyMatch(index -> index.contains("(duedate_)"));
    }

    @Test
    void noticesAnotherEngineVersionByItsChecksum() {
        Integer recorded = jdbc.sql("select checksum from filing.flyway_schema_history where version = '0001'")
                .query(Integer.class)
                .single();

        assertThat(recorded).isEqualTo(new EngineSchema().getChecksum());
    }

    private String schemaOf(String table) {
        return jdbc.sql("select schemaname from pg_tables where tablename = ?")
                .param(table)
                .query(String.class)
                .single();
    }
}
