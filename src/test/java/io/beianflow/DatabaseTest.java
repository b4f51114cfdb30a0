package io.beianflow;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Base of tests that need the real PostgreSQL, migrated as the application has it.
 *
 * <p>A plain JUnit class gets a fresh database for itself, dropped afterwards. Under {@code @SpringBootTest} (or a
 * slice with a data source; add {@code @AutoConfigureTestDatabase(replace = NONE)} there) the application context gets
 * a fresh database; classes with the same context share it, so use a new reference, company or user per test.
 * {@link #jdbc} and {@link #dataSource} are set before each test in both cases.
 */
@ExtendWith(DatabaseTest.Connect.class)
public abstract class DatabaseTest {
    protected DataSource dataSource;
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase database = TestDatabase.fresh();
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::username);
        registry.add("spring.datasource.password", database::password);
        registry.add("spring.datasource.hikari.maximum-pool-size", () -> 12);
        registry.add("spring.datasource.hikari.minimum-idle", () -> 1);
        // At the end of the JVM the server may be gone first: nothing waits 30 s for it then.
        registry.add("spring.datasource.hikari.connection-timeout", () -> 5000);
        registry.add("camunda.bpm.metrics.db-reporter-activate", () -> false);
    }

    static final class Connect implements TestInstancePostProcessor, AfterAllCallback {
        private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(DatabaseTest.class);

        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) {
            DatabaseTest test = (DatabaseTest) instance;
            test.dataSource = isSpring(instance.getClass())
                    ? SpringExtension.getApplicationContext(context).getBean(DataSource.class)
                    : ofClass(context).dataSource();
            test.jdbc = JdbcClient.create(test.dataSource);
        }

        @Override
        public void afterAll(ExtensionContext context) {
            TestDatabase database = context.getStore(OURS).remove(TestDatabase.class, TestDatabase.class);
            if (database != null) {
                database.drop();
            }
        }

        private static TestDatabase ofClass(ExtensionContext context) {
            return context.getStore(OURS)
                    .getOrComputeIfAbsent(TestDatabase.class, key -> TestDatabase.fresh(), TestDatabase.class);
        }

        private static boolean isSpring(Class<?> test) {
            return AnnotatedElementUtils.hasAnnotation(test, BootstrapWith.class);
        }
    }
}
