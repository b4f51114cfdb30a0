package io.beianflow.process.engine;

import io.beianflow.process.Facts;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Engine settings that have no property: expressions reach delegates and listeners only, jobs run in the order they fall due, an instance
 * belongs to the company of its filing.
 */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {
    private final ApplicationContext beans;

    EngineSettings(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ((SpringProcessEngineConfiguration) configuration).setBeans(new Reachable(beans));
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setJobExecutorPreferTimerJobs(true);
        configuration.setTenantIdProvider(new CompanyOfInstance());
        // A refusal is an answer to its caller, not an error of ours; failing jobs are logged by the job executor.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(true);
    }

    /** The company of a new filing is the tenant of its root instance; called instances inherit it. */
    private static final class CompanyOfInstance implements TenantIdProvider {
        @Override
        @SuppressWarnings("NullAway") // the engine's interface takes null for "no tenant"
        public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            Object company = context.getVariables().get(Facts.COMPANY.name());
            return company == null ? null : company.toString();
        }

        @Override
        @SuppressWarnings("NullAway")
        public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
            return null;
        }

        @Override
        @SuppressWarnings("NullAway")
        public @Nullable String provideTenantIdForHistoricDecisionInstance(
                TenantIdProviderHistoricDecisionInstanceContext context) {
            return null;
        }
    }

    /** The beans an expression may name, looked up when it does: the engine starts before them. */
    private static final class Reachable extends AbstractMap<Object, Object> {
        private final ApplicationContext beans;

        Reachable(ApplicationContext beans) {
            this.beans = beans;
        }

        @Override
        public boolean containsKey(Object name) {
            return beans.containsBean(name.toString())
                    && (beans.isTypeMatch(name.toString(), JavaDelegate.class)
                            || beans.isTypeMatch(name.toString(), ExecutionListener.class));
        }

        @Override
        public @Nullable Object get(Object name) {
            return containsKey(name) ? beans.getBean(name.toString()) : null;
        }

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }
}
