package io.beianflow.process;

import io.beianflow.refusal.Refusal;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work that changes the engine and our tables in one transaction, and once more when another step, a timer perhaps, was faster at the same
 * rows. A refusal comes out as it is, however the engine has wrapped it.
 */
@Component
public class EngineTransaction {
    private static final int ATTEMPTS = 6;

    private final TransactionTemplate transaction;
    private final RetryTemplate again = RetryTemplate.builder()
            .maxAttempts(ATTEMPTS)
            .exponentialBackoff(20, 2, 500, true)
            .retryOn(OptimisticLockingException.class)
            .retryOn(PessimisticLockingFailureException.class)
            .traversingCauses()
            .build();

    EngineTransaction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    public <T> T run(Supplier<T> work) {
        return run(status -> work.get());
    }

    <T> T run(Function<TransactionStatus, T> work) {
        try {
            return again.execute(context -> transaction.execute(work::apply));
        } catch (ProcessEngineException refused) {
            throw unwrapped(refused);
        }
    }

    /** The engine wraps what its listeners throw; the caller wants the refusal. */
    private static RuntimeException unwrapped(ProcessEngineException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return exception;
    }
}
