package io.beianflow.web;

import static io.beianflow.Browser.basic;
import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.Browser;
import io.beianflow.DatabaseTest;
import io.beianflow.PeopleTest;
import io.beianflow.TestCalls;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PeopleTest
class IdempotencyTest extends DatabaseTest {
    @LocalServerPort
    int port;

    private Browser program;
    private String key;
    private int doneBefore;

    @BeforeEach
    void begin() {
        program = new Browser(port);
        key = UUID.randomUUID().toString();
        doneBefore = TestCalls.DONE.get();
    }

    @Test
    void repeatsTheAnswerAndNotTheDeed() {
        HttpResponse<String> first = post("/api/test/things", "product", key);
        HttpResponse<String> second = post("/api/test/things", "product", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"))
                .isPresent();
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(done()).isOne();
    }

    @Test
    void carriesOutEveryKeyAndEveryCallersKeyOnce() {
        post("/api/test/things", "product", key);
        post("/api/test/things", "legal", key);
        post("/api/test/things", "product", key + "-2");

        assertThat(done()).isEqualTo(3);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherAddress() {
        post("/api/test/things", "product", key);

        HttpResponse<String> answer = post("/api/test/things?company=demo", "product", key);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("idempotency-key-used");
        assertThat(done()).isOne();
    }

    @Test
    void refusesAKeyOfNoOrTooManyCharacters() {
        assertThat(post("/api/test/things", "product", "k".repeat(201)).statusCode())
                .isEqualTo(422);
        assertThat(post("/api/test/things", "product", " ").statusCode()).isEqualTo(422);
        assertThat(done()).isZero();
    }

    @Test
    void repeatsRefusalsButNotItsOwnFaults() {
        assertThat(post("/api/test/body", "product", key).statusCode()).isEqualTo(415);
        assertThat(post("/api/test/body", "product", key).headers().firstValue("Idempotency-Replayed"))
                .isPresent();
        post("/api/test/fault", "product", key + "-fault");
        HttpResponse<String> again = post("/api/test/fault", "product", key + "-fault");

        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(done()).isEqualTo(2);
    }

    @Test
    void asksToWaitWhileTheFirstIsBeingCarriedOut() throws Exception {
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> post("/api/test/slow", "product", key));
        assertThat(TestCalls.BUSY.await(30, TimeUnit.SECONDS)).isTrue();

        HttpResponse<String> meanwhile = post("/api/test/slow", "product", key);
        TestCalls.GO_ON.countDown();

        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(post("/api/test/slow", "product", key).body())
                .isEqualTo(first.get().body());
        assertThat(done()).isOne();
    }

    @Test
    void forgetsAKeyAfterSevenDays() {
        post("/api/test/things", "product", key);
        jdbc.sql("update filing.idempotent_post set at = now() - interval '8 days' where key = ?")
                .param(key)
                .update();

        HttpResponse<String> answer = post("/api/test/things", "product", key);

        assertThat(answer.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(done()).isEqualTo(2);
    }

    @Test
    void goesOnAfterANodeThatDiedMeanwhile() {
        jdbc.sql(
                        "insert into filing.idempotent_post (caller, key, address, at) values ('product', ?, '/api/test/things', now() - interval '11 minutes')")
                .param(key)
                .update();

        assertThat(post("/api/test/things", "product", key).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> post(String path, String user, String idempotencyKey) {
        return program.post(path, "x", basic(user, "Content-Type", "text/plain", "Idempotency-Key", idempotencyKey));
    }

    private int done() {
        return TestCalls.DONE.get() - doneBefore;
    }
}
