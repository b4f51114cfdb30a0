package io.beianflow.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.DatabaseTest;
import io.beianflow.PeopleTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PeopleTest
class TrailTest extends DatabaseTest {
    private static int number;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectMapper json;

    private String ref;

    @BeforeEach
    void openAFiling() {
        ref = openFiling();
    }

    @Test
    void keepsLinesInTheOrderTheyWereWritten() {
        trail.record(ref, "filing.opened", null, Map.of("kind", "first"));
        trail.record(ref, "material.stored", null, Map.of("type", "business-licence", "version", 1));

        assertThat(trail.of(ref)).extracting(TrailEntry::what).containsExactly("filing.opened", "material.stored");
        assertThat(trail.of(ref)).extracting(TrailEntry::who).containsOnly("system");
        assertThat(trail.of(ref).get(1).after())
                .isEqualTo(json.valueToTree(Map.of("type", "business-licence", "version", 1)));
        assertThat(trail.of(ref).get(0).before()).isNull();
    }

    @Test
    void showsTheLinesOfTheOwnTransaction() {
        transaction.executeWithoutResult(status -> {
            trail.record(ref, "filing.opened", null, null);

            assertThat(trail.of(ref)).hasSize(1);
        });
    }

    @Test
    void forgetsWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            trail.record(ref, "filing.opened", null, null);
            status.setRollbackOnly();
        });

        assertThat(trail.of(ref)).isEmpty();
    }

    @Test
    void isIntactWithNumbersAndTextsOfEveryShape() {
        trail.record(
                ref, "data.changed", List.of(1.10, 1e21, 0.1f, Long.MAX_VALUE, true), Map.of("名称", "“推荐”算法\n\u2028😀"));
        trail.record(ref, "data.changed", "", Map.of());

        Verification verification = trail.verify(ref);

        assertThat(verification.intact()).isTrue();
        assertThat(verification.entries()).isEqualTo(2);
        assertThat(verification.head()).hasSize(64).isNotEqualTo(Line.NOTHING);
        assertThat(verification.brokenAt()).isNull();
    }

    @Test
    void isIntactWhileEmpty() {
        assertThat(trail.verify(ref)).isEqualTo(new Verification(true, 0, Line.NOTHING, null));
    }

    @Test
    void refusesToChangeOrRemoveLines() {
        trail.record(ref, "filing.opened", null, null);

        for (String statement : List.of(
                "update filing.trail_entry set who = 'x'",
                "delete from filing.trail_entry",
                "truncate filing.trail_entry",
                "delete from filing.trail_head")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("takes new rows only");
        }
    }

    @Test
    void findsAChangedLine() {
        writeLines(4);

        tamper("update filing.trail_entry set after = '{\"line\": 22}' where number = 2 and ref = '%s'");

        assertThat(trail.verify(ref))
                .extracting(Verification::intact, Verification::brokenAt)
                .containsExactly(false, 2L);
    }

    @Test
    void findsAChangedLineWhoseOwnHashWasMadeToFit() {
        writeLines(4);

        tamper("update filing.trail_entry set hash = repeat('a', 64) where number = 2 and ref = '%s'");

        assertThat(trail.verify(ref))
                .extracting(Verification::intact, Verification::brokenAt)
                .containsExactly(false, 2L);
    }

    @Test
    void findsAMissingLine() {
        writeLines(4);

        tamper("delete from filing.trail_entry where number = 3 and ref = '%s'");

        assertThat(trail.verify(ref))
                .extracting(Verification::intact, Verification::brokenAt)
                .containsExactly(false, 3L);
    }

    @Test
    void findsLinesCutOffAtTheEnd() {
        writeLines(4);

        tamper("delete from filing.trail_entry where number = 4 and ref = '%s'");

        assertThat(trail.verify(ref))
                .extracting(Verification::intact, Verification::brokenAt)
                .containsExactly(false, 4L);
    }

    @Test
    void chainsLinesOfPeopleWhoActInTheSameSecond() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> all = IntStream.range(0, 40)
                .<Future<?>>mapToObj(line -> people.submit(() -> {
                    go.await();
                    trail.record(ref, "task.completed", null, Map.of("line", line));
                    return null;
                }))
                .toList();

        go.countDown();
        for (Future<?> one : all) {
            one.get(30, TimeUnit.SECONDS);
        }
        people.shutdown();

        assertThat(trail.verify(ref))
                .extracting(Verification::intact, Verification::entries)
                .containsExactly(true, 40L);
        assertThat(trail.of(ref)).extracting(TrailEntry::at).isSorted();
    }

    @Test
    void neverBlocksTwoTransactionsThatTouchTheSameTwoFilings() throws Exception {
        String other = openFiling();
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<?>> both =
                List.of(people.submit(() -> repeatedly(ref, other)), people.submit(() -> repeatedly(other, ref)));

        for (Future<?> one : both) {
            one.get(60, TimeUnit.SECONDS);
        }
        people.shutdown();

        assertThat(trail.verify(ref).entries()).isEqualTo(100);
        assertThat(trail.verify(other).intact()).isTrue();
    }

    private void repeatedly(String first, String second) {
        for (int i = 0; i < 50; i++) {
            transaction.executeWithoutResult(status -> {
                trail.record(first, "clock.moved", null, null);
                trail.record(second, "clock.moved", null, null);
            });
        }
    }

    private void writeLines(int count) {
        for (int line = 1; line <= count; line++) {
            trail.record(ref, "task.completed", null, Map.of("line", line));
        }
    }

    /** What a superuser of the database could do. */
    private void tamper(String statement) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(statement.formatted(ref)).update();
        });
    }

    private String openFiling() {
        number++;
        String opened = "F-2026-%06d".formatted(900_000 + number);
        jdbc.sql("""
                insert into filing.filing (ref, company, status, stage, round, rule_pack, data_version, created_by, created_at, updated_at)
                values (?, 'demo', 'preparing', 'intake', 1, '2026.1', 1, 'product', now(), now())""").param(opened).update();
        return opened;
    }
}
