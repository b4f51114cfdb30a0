package io.beianflow.web.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions are rows of the database; several requests of one page may write the same attribute for the first time. */
@Configuration(proxyBeanMethods = false)
class SharedSessions {
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer lastWriterWins() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
