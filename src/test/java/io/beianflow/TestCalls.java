package io.beianflow;

import io.beianflow.identity.Caller;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Addresses that tests call to see how requests are guarded and answered. */
@TestComponent
@RestController
public class TestCalls {
    public static final AtomicInteger DONE = new AtomicInteger();
    public static final CountDownLatch BUSY = new CountDownLatch(1);
    public static final CountDownLatch GO_ON = new CountDownLatch(1);

    private final Caller caller;
    private final IdentityService identity;
    private final RepositoryService repository;

    TestCalls(Caller caller, IdentityService identity, RepositoryService repository) {
        this.caller = caller;
        this.identity = identity;
        this.repository = repository;
    }

    @GetMapping("/api/test/me")
    Map<String, Object> me() {
        return Map.of(
                "id", caller.id(),
                "groups", caller.groups(),
                "companies", caller.companies(),
                "engine", identity.getCurrentAuthentication().getUserId());
    }

    @PostMapping("/api/test/things")
    ResponseEntity<Map<String, Integer>> create() {
        int number = DONE.incrementAndGet();
        return ResponseEntity.created(URI.create("/api/test/things/" + number)).body(Map.of("number", number));
    }

    @PostMapping("/api/test/slow")
    Map<String, Integer> slow() throws InterruptedException {
        BUSY.countDown();
        GO_ON.await(30, TimeUnit.SECONDS);
        return Map.of("number", DONE.incrementAndGet());
    }

    @PostMapping("/api/test/fault")
    void fault() {
        DONE.incrementAndGet();
        throw new IllegalStateException("secret details");
    }

    @PostMapping("/api/test/body")
    void body(@Valid @RequestBody Body body) {
        DONE.incrementAndGet();
    }

    @GetMapping("/api/test/typed")
    void typed(@RequestParam LocalDate from, @RequestParam int workingDays) {}

    @GetMapping("/api/test/refused")
    void refused(@RequestHeader(name = "X-Kind") Refusal.Kind kind) {
        throw Refusal.of(kind, "text-less", 1);
    }

    @GetMapping({"/api/test/faults", "/test/faults"})
    void faults() {
        throw Refusal.invalid(List.of(Fault.at("/submittedOn", "missing")));
    }

    @GetMapping("/api/test/waiting")
    void waiting() {
        throw new ProcessEngineException(
                "listener failed", new RuntimeException(Refusal.waitingFor("text-less", List.of("sign-off"))));
    }

    @GetMapping("/api/test/raced")
    void raced() {
        throw new OptimisticLockingException("somebody was faster");
    }

    /** Only the process owner may; the engine itself refuses everybody else. */
    @PostMapping("/api/test/deploy")
    void deploy() {
        repository.createDeployment().name("test").addString("note.txt", "note").deploy();
    }

    record Body(
            @NotBlank String name,
            @jakarta.validation.constraints.NotNull LocalDate on) {}
}
