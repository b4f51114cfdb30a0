package io.beianflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.beianflow.DatabaseTest;
import io.beianflow.calendar.Calendars;
import io.beianflow.filing.Filings;
import io.beianflow.identity.Caller;
import io.beianflow.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class BoardTest extends DatabaseTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);
    private static final List<ClockKind> KINDS = List.of(ClockKind.values());
    private static final LocalDate START = LocalDate.of(2026, 2, 2);

    private final Caller caller = mock(Caller.class);
    private Calendars calendars;
    private ClockRows rows;

    @BeforeEach
    void belongToOneCompany() {
        calendars = new Calendars(jdbc);
        calendars.afterPropertiesSet();
        rows = new ClockRows(jdbc);
        given(caller.companies()).willReturn(Set.of("acme"));
        jdbc.sql("delete from filing.clock_turn").update();
        jdbc.sql("delete from filing.clock_pause").update();
        jdbc.sql("delete from filing.clock").update();
    }

    /** Whatever is started, paused, resumed and ended: the lists and the tally say of each clock what the clock says of itself. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithEveryClockOnEveryDay(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < 40; i++) {
            live(FilingRow.add(jdbc, NUMBER.incrementAndGet()), chance);
        }
        for (LocalDate day = START.plusDays(40); day.isBefore(START.plusDays(80)); day = day.plusDays(3)) {
            if (chance.nextBoolean()) {
                marks(fixed(day)).mark(day);
            }
            jdbc.sql("select filing.fold_clock_tally()").query().listOfRows();
            Board board = board(day);
            List<Clock> all = jdbc.sql("select * from filing.clock where company = 'acme'")
                    .query(ClockRows::clock)
                    .list();
            for (BoardQuery.Standing standing : BoardQuery.Standing.values()) {
                LocalDate today = day;
                List<Long> expected = all.stream()
                        .filter(clock -> stands(clock, standing, today))
                        .sorted(
                                standing.isOpen()
                                        ? Comparator.comparing(Clock::latestOn).thenComparing(Clock::id)
                                        : Comparator.comparing(Clock::endedOn)
                                                .thenComparing(Clock::id)
                                                .reversed())
                        .map(Clock::id)
                        .toList();
                Board.Page page = board.page(query(standing, null, null), Locale.CHINESE);
                assertThat(page.items())
                        .as("%s on %s", standing, day)
                        .extracting(BoardItem::id)
                        .containsExactlyElementsOf(expected);
                assertThat(page.total()).as("%s on %s", standing, day).isEqualTo(expected.size());
            }
            assertThat(board.counts(null, Locale.CHINESE).stream()
                            .mapToLong(count -> count.open() + count.met() + count.late())
                            .sum())
                    .isEqualTo(all.size());
        }
    }

    /** Whatever is asked for together: the list has exactly the clocks that are all of it. */
    @Test
    void agreesWithEveryClockUnderEveryChoiceOfFilters() {
        Random chance = new Random(11);
        Turns turns = new Turns(jdbc);
        List<String> groups = List.of("tech", "legal", "manager");
        for (int i = 0; i < 90; i++) {
            String ref = FilingRow.add(jdbc, NUMBER.incrementAndGet());
            live(ref, chance);
            for (String key : List.of("record-first-review-decision", "cross-review", "place-filing-number")) {
                task(ref, key, null, groups.get(chance.nextInt(3)));
            }
            turns.on(new ClocksChanged(ref));
        }
        LocalDate today = START.plusDays(31);
        List<Clock> all = jdbc.sql("select * from filing.clock where company = 'acme'")
                .query(ClockRows::clock)
                .list();
        Map<Long, List<String>> waiting =
                all.stream().collect(Collectors.toMap(Clock::id, clock -> turns.of(clock.id())));
        Board board = board(today);
        int found = 0;
        for (BoardQuery.Standing standing : BoardQuery.Standing.values()) {
            for (String kind : Arrays.asList(null, "first-review", "cross-review", "placement")) {
                for (String party : Arrays.asList(null, "us", "regulator")) {
                    for (String group : Arrays.asList(null, "tech", "legal")) {
                        for (String text : Arrays.asList(null, "f-2026")) {
                            Board.Page page = board.page(
                                    BoardQuery.of(kind, party, group, null, standing.id(), text, 0, 100),
                                    Locale.CHINESE);
                            List<Long> expected = all.stream()
                                    .filter(clock -> stands(clock, standing, today))
                                    .filter(clock ->
                                            kind == null || clock.kind().id().equals(kind))
                                    .filter(clock ->
                                            party == null || clock.party().id().equals(party))
                                    .filter(clock -> group == null
                                            || waiting.get(clock.id()).contains(group))
                                    .map(Clock::id)
                                    .toList();
                            assertThat(page.items())
                                    .as("%s %s %s %s %s", standing, kind, party, group, text)
                                    .extracting(BoardItem::id)
                                    .containsExactlyInAnyOrderElementsOf(expected);
                            assertThat(page.total()).isEqualTo(expected.size());
                            found += expected.size();
                        }
                    }
                }
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void putsTheClocksOfSeveralCompaniesInOneOrder() {
        Clocks clocks = clocks(START);
        for (int i = 0; i < 9; i++) {
            String ref = FilingRow.add(jdbc, NUMBER.incrementAndGet(), i % 2 == 0 ? "acme" : "other");
            clocks.start(ref, ClockKind.FIRST_REVIEW, 1, START.minusDays(i));
        }
        given(caller.companies()).willReturn(Set.of("acme", "other"));

        List<BoardItem> pages = IntStream.range(0, 3)
                .mapToObj(number -> board(START).page(page(number, 4), Locale.CHINESE))
                .peek(page -> assertThat(page.total()).isEqualTo(9))
                .flatMap(page -> page.items().stream())
                .toList();

        assertThat(pages).extracting(BoardItem::latestOn).isSorted().hasSize(9);
        assertThat(pages).extracting(BoardItem::id).doesNotHaveDuplicates();
        assertThat(pages).extracting(BoardItem::company).contains("acme", "other");
        assertThat(board(START)
                        .page(
                                BoardQuery.of("first-review", null, null, "other", "running", null, 0, 20),
                                Locale.CHINESE)
                        .items())
                .extracting(BoardItem::company)
                .containsOnly("other")
                .hasSize(4);
    }

    @Test
    void knowsRightAfterMidnightWhatIsAtRiskNow() {
        Clock clock =
                clocks(START).start(FilingRow.add(jdbc, NUMBER.incrementAndGet()), ClockKind.FIRST_REVIEW, 1, START);
        LocalDate risk = clock.riskOn(calendars.current());
        AtomicReference<Instant> moment =
                new AtomicReference<>(risk.atStartOfDay(ZONE).minusSeconds(20).toInstant());
        java.time.Clock ticking = mock(java.time.Clock.class);
        given(ticking.instant()).willAnswer(call -> moment.get());
        given(ticking.getZone()).willReturn(ZONE);
        Board board = board(ticking);
        BoardQuery atRisk = query(BoardQuery.Standing.AT_RISK, null, null);

        assertThat(board.page(atRisk, Locale.CHINESE).items()).isEmpty();
        moment.set(risk.atStartOfDay(ZONE).plusSeconds(10).toInstant());

        assertThat(board.page(atRisk, Locale.CHINESE).items())
                .extracting(BoardItem::id)
                .containsExactly(clock.id());
    }

    @Test
    void listsLeastTimeLeftFirstAndPagesOnTheServer() {
        Clocks clocks = clocks(START);
        for (int i = 0; i < 7; i++) {
            clocks.start(FilingRow.add(jdbc, NUMBER.incrementAndGet()), ClockKind.FIRST_REVIEW, 1, START.minusDays(i));
        }

        Board.Page first = board(START).page(page(0, 3), Locale.CHINESE);
        Board.Page last = board(START).page(page(2, 3), Locale.CHINESE);

        assertThat(first.items()).extracting(BoardItem::latestOn).isSorted();
        assertThat(first.items()).extracting(BoardItem::workingDaysLeft).isSorted();
        assertThat(first.total()).isEqualTo(7);
        assertThat(first.totalIsExact()).isTrue();
        assertThat(last.items()).hasSize(1);
        assertThat(last.items().get(0).latestOn())
                .isAfterOrEqualTo(first.items().get(2).latestOn());
    }

    @Test
    void findsByPartOfAChineseName() {
        Clocks clocks = clocks(START);
        String ref = FilingRow.add(jdbc, NUMBER.incrementAndGet());
        jdbc.sql("update filing.filing set algorithm_name = '山径路线推荐算法' where ref = ?")
                .param(ref)
                .update();
        clocks.start(ref, ClockKind.FIRST_REVIEW, 1, START);
        clocks.start(FilingRow.add(jdbc, NUMBER.incrementAndGet()), ClockKind.FIRST_REVIEW, 1, START);

        for (String text : List.of("路", "推荐", "山径路线推荐算法", ref.toLowerCase(Locale.ROOT), ref)) {
            assertThat(board(START)
                            .page(query(BoardQuery.Standing.OPEN, null, text), Locale.CHINESE)
                            .items())
                    .as(text)
                    .extracting(BoardItem::ref)
                    .containsExactly(ref);
        }
        for (String text : List.of("径山", "%", "_", "推荐算法x")) {
            assertThat(board(START)
                            .page(query(BoardQuery.Standing.OPEN, null, text), Locale.CHINESE)
                            .items())
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void showsWhoseTurnItIsAndFiltersByIt() {
        Clocks clocks = clocks(START);
        String ref = FilingRow.add(jdbc, NUMBER.incrementAndGet());
        Clock clock = clocks.start(ref, ClockKind.CROSS_REVIEW, "algorithm", 1, START, null);
        task(ref, "cross-review", "algorithm", "legal");
        task(ref, "cross-review", "algorithm", "security");
        task(ref, "prepare-materials", "subject", "tech");
        Turns turns = new Turns(jdbc);
        turns.on(new ClocksChanged(ref));

        assertThat(board(START)
                        .page(query(BoardQuery.Standing.OPEN, "security", null), Locale.CHINESE)
                        .items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.id()).isEqualTo(clock.id());
                    assertThat(item.groups()).containsExactly("legal", "security");
                    assertThat(item.instance()).isEqualTo("instance");
                });
        assertThat(board(START)
                        .page(query(BoardQuery.Standing.OPEN, "tech", null), Locale.CHINESE)
                        .items())
                .isEmpty();
    }

    @Test
    void tellsWhatIsDueOnADayAndHowManyMore() {
        Clocks clocks = clocks(START);
        for (int i = 0; i < 6; i++) {
            clocks.start(FilingRow.add(jdbc, NUMBER.incrementAndGet()), ClockKind.FIRST_REVIEW, 1, START);
        }
        LocalDate due = calendars.current().due(START, 10).due();

        StaticMessageSource words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        DueDays days = new DueDays(jdbc, new DeadlineTexts(words), caller);

        assertThat(days.between(START, START.plusDays(40), Locale.CHINESE))
                .containsOnlyKeys(due)
                .hasEntrySatisfying(due, day -> {
                    assertThat(day.count()).isEqualTo(6);
                    assertThat(day.first()).hasSize(4).allMatch(one -> one.name()
                            .equals("first-review"));
                });
        assertThat(days.between(due.plusDays(1), due.plusDays(40), Locale.CHINESE))
                .isEmpty();
    }

    @Test
    void keepsCompaniesApart() {
        clocks(START).start(FilingRow.add(jdbc, NUMBER.incrementAndGet()), ClockKind.FIRST_REVIEW, 1, START);
        given(caller.companies()).willReturn(Set.of("other"));

        Board board = board(START);

        assertThat(board.page(page(0, 20), Locale.CHINESE).items()).isEmpty();
        assertThat(board.counts(null, Locale.CHINESE)).allMatch(count -> count.open() == 0);
        assertThat(board.page(BoardQuery.of(null, null, null, "acme", null, null, 0, 20), Locale.CHINESE)
                        .total())
                .isZero();
    }

    @Test
    void namesEveryParameterThatDoesNotDo() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> BoardQuery.of("third-review", "court", "nobody", null, "lost", null, -1, 1000))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.place())
                        .containsExactly("/page", "/size", "/clock", "/party", "/group", "/state"));
    }

    /** All of it is written on the first day: what has come to be at risk since is found by its day alone, or marked at midnight. */
    private void live(String ref, Random chance) {
        LocalDate day = START.plusDays(chance.nextInt(12));
        Clocks clocks = clocks(START);
        ClockKind kind = KINDS.get(chance.nextInt(KINDS.size()));
        clocks.start(ref, kind, 1, day);
        day = day.plusDays(chance.nextInt(12));
        if (chance.nextBoolean()) {
            clocks.pause(ref, kind, day, "correction");
            if (chance.nextBoolean()) {
                day = day.plusDays(chance.nextInt(10));
                clocks.resume(ref, kind, day);
            }
        }
        if (chance.nextInt(3) == 0) {
            clocks.end(ref, kind, day.plusDays(chance.nextInt(5)));
        }
    }

    private boolean stands(Clock clock, BoardQuery.Standing standing, LocalDate today) {
        ClockState state = clock.state(today, clock.calendar(calendars));
        boolean open = clock.endedOn() == null;
        return switch (standing) {
            case OPEN -> open;
            case MET -> !open && state == ClockState.MET;
            case LATE -> !open && state == ClockState.BREACHED;
            default ->
                open
                        && Arrays.stream(ClockState.values())
                                .anyMatch(one -> one == state && one.id().equals(standing.id()));
        };
    }

    private static BoardQuery page(int page, int size) {
        return BoardQuery.of(null, null, null, null, null, null, page, size);
    }

    private static BoardQuery query(BoardQuery.Standing standing, String group, String text) {
        return BoardQuery.of(null, null, group, null, standing.id(), text, 0, 100);
    }

    private void task(String ref, String key, String track, String group) {
        jdbc.sql("""
                insert into filing.open_task (id, key, name, ref, company, process, process_instance, track, stage, round, number,
                                              owner_group, candidate_groups, created_at)
                values (?, ?, '任务', ?, 'acme', 'material-preparation', 'instance', ?, 'preparation', 1, 1, ?, '{}', now())
                """)
                .params("task-" + NUMBER.incrementAndGet(), key, ref, track, group)
                .update();
    }

    private Clocks clocks(LocalDate today) {
        return new Clocks(
                rows, new Windows(new ShippedTables()), calendars, mock(Filings.class), event -> {}, fixed(today));
    }

    private RiskMarks marks(java.time.Clock now) {
        return new RiskMarks(jdbc, new JdbcTransactionManager(dataSource), now);
    }

    private Board board(LocalDate today) {
        return board(fixed(today));
    }

    private Board board(java.time.Clock now) {
        StaticMessageSource words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return new Board(new BoardRows(jdbc), marks(now), new DeadlineTexts(words), calendars, caller, now);
    }

    private static java.time.Clock fixed(LocalDate today) {
        Instant morning = today.atTime(10, 0).atZone(ZONE).toInstant();
        return java.time.Clock.fixed(morning, ZONE);
    }
}
