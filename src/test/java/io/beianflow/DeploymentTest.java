package io.beianflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files as shipped are accepted by a real engine on the migrated database. */
class DeploymentTest extends DatabaseTest {
    @Test
    void deploysEveryDiagramAndTable() throws IOException {
        ProcessEngine engine = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName("deployment-test")
                .setDataSource(dataSource)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.*mn");
            DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
            for (Resource file : files) {
                deployment.addInputStream(Objects.requireNonNull(file.getFilename()), file.getInputStream());
            }

            DeploymentWithDefinitions deployed = deployment.deployWithResult();

            assertThat(deployed.getDeployedProcessDefinitions())
                    .extracting(definition -> definition.getKey() + ".bpmn")
                    .containsExactlyInAnyOrderElementsOf(names(files, ".bpmn"));
            assertThat(deployed.getDeployedDecisionDefinitions())
                    .extracting(definition -> definition.getKey() + ".dmn")
                    .containsExactlyInAnyOrderElementsOf(names(files, ".dmn"));
        } finally {
            engine.close();
        }
    }

    private static Iterable<String> names(Resource[] files, String ending) {
        return Arrays.stream(files)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .filter(name -> name.endsWith(ending))
                .toList();
    }
}
