package vn.ansinh.runtime.policytrial;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.policytext.PolicyTextRecorder;
import vn.ansinh.command.policytrial.StandingDecision;
import vn.ansinh.command.policytrial.Trial;
import vn.ansinh.command.policytrial.TrialSum;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.PolicyTrialLog;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.runtime.axon.AxonConfiguration;
import vn.ansinh.runtime.axon.TestCases;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.StoreConnections;
import vn.ansinh.runtime.store.TestNode;

/**
 * Assessments a second of a trial on one thread, from stored decisions, half of them social allowances and half social pensions: the law alone
 * over facts in memory, and the whole of it with reading, opening and keeping what came of it. Each decision is assessed twice: under the draft and under the
 * policy that decided it. By the thread's own time on a core, and by the clock, which depends on who else is at work. Not a test.
 * Arguments: decisions, turns.
 */
public final class PolicyTrialBench {
    private static final Moment NOW = Moment.at(Instant.parse("2026-11-25T02:00:00Z"));

    private PolicyTrialBench() {}

    public static void main(String[] arguments) throws Exception {
        int decisions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        DataSource database = PostgresFixture.server().freshDatabase();
        try (AnnotationConfigApplicationContext node = TestNode.over(database, Map.of(), AxonConfiguration.class)) {
            decide(node, decisions);
            while (JdbcClient.create(database)
                            .sql("SELECT count(*) FROM inbox")
                            .query(Long.class)
                            .single()
                    > 0) {
                Thread.sleep(100);
            }
            String text = Policy.load().text().files().getOrDefault("social-allowance.yaml", "");
            Policy draft = Policy.of(
                    Policy.load().text().with(Map.of("social-allowance.yaml", text.replace("500000", "600000"))));
            measure(node, draft, turns);
        }
    }

    private static void decide(AnnotationConfigApplicationContext node, int decisions) {
        var recorder = new PolicyTextRecorder(node.getBean(EventAppender.class));
        recorder.record(Policy.load(), NOW, "start");
        recorder.open(Policy.load(), NOW, "start");
        TestCases cases = new TestCases(node);
        for (int i = 1; i <= decisions; i++) {
            String id = String.format("%032x", i);
            CaseId caseId = CaseId.parse("saa-" + id);
            // Not the officers' own, whose numbers are small.
            PersonId person = PersonId.parse("p-e" + id.substring(1));
            if (i % 2 == 0) {
                cases.lodgePension(caseId, person, i);
            } else {
                cases.lodge(
                        caseId,
                        person,
                        Scheme.SOCIAL_ALLOWANCE,
                        "2025-07-01",
                        i,
                        TestCases.fact(FactCode.VIETNAMESE_CITIZEN, "true"),
                        TestCases.fact(FactCode.OBLIGED_SUPPORTER, "able"),
                        TestCases.fact(FactCode.SINGLE_PARENT_GROUND, "none"),
                        TestCases.fact(FactCode.MONTHLY_PENSION, "0"),
                        TestCases.fact(FactCode.DISABILITY_DEGREE, "severe"),
                        TestCases.fact(FactCode.PLACEMENT, "community"));
            }
            cases.decided(caseId, "2025-07-02");
        }
    }

    private static void measure(AnnotationConfigApplicationContext node, Policy draft, int turns) throws Exception {
        var run = new TrialRun(
                node.getBean(PolicyTrialLog.class),
                node.getBean(BookedPolicies.class),
                node.getBean(SealedEvents.class),
                node.getBean(EventAppender.class),
                InstantSource.fixed(NOW.recordedAt()),
                TrialRun.PAGE,
                TrialRun.NOTHING_BETWEEN);
        var trial = new Trial(draft, null, digest -> Optional.of(Policy.load()));
        List<StandingDecision> kept = new ArrayList<>();
        List<Rate> whole = new ArrayList<>();
        List<Rate> law = new ArrayList<>();
        try (Connection connection =
                node.getBean(StoreConnections.class).single().getConnection()) {
            connection.setAutoCommit(false);
            var tables = new TrialTables(connection);
            long upTo = node.getBean(PolicyTrialLog.class).logHead();
            for (int turn = 0; turn <= turns; turn++) {
                kept.clear();
                Watch watch = Watch.start();
                long[] all = tables.signed(upTo).appendIds();
                var sum = new TrialSum();
                var id = PolicyTrialId.of(String.format("%032x", turn));
                tables.begin(id);
                for (int from = 0; from < all.length; from += TrialRun.PAGE) {
                    int to = Math.min(all.length, from + TrialRun.PAGE);
                    List<StandingDecision> page = run.page(tables, Arrays.copyOfRange(all, from, to), sum);
                    var tried = page.stream().map(trial::of).toList();
                    tried.forEach(sum::add);
                    tables.keep(id, tried, to, all.length);
                    kept.addAll(page);
                }
                Rate read = watch.rate(2L * all.length);
                watch = Watch.start();
                int listed = 0;
                for (StandingDecision standing : kept) {
                    listed += trial.of(standing).isListed() ? 1 : 0;
                }
                Rate assessed = watch.rate(2L * kept.size());
                if (listed != kept.size()) {
                    throw new IllegalStateException(
                            "of " + kept.size() + " decisions " + listed + " came out otherwise");
                }
                // The first turn warms up.
                if (turn > 0) {
                    whole.add(read);
                    law.add(assessed);
                }
            }
        }
        print("the law alone, from facts in memory", law, kept.size());
        print("read, opened, assessed and kept", whole, kept.size());
    }

    /** So many a second of the thread's own time on a core, and by the clock. */
    private record Rate(double onACore, double byTheClock) {}

    private record Watch(long core, long clock) {
        static Watch start() {
            return new Watch(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(), System.nanoTime());
        }

        Rate rate(long done) {
            Watch now = start();
            return new Rate(1e9 * done / (now.core - core), 1e9 * done / (now.clock - clock));
        }
    }

    private static void print(String what, List<Rate> rates, int decisions) {
        System.out.printf(
                Locale.ROOT,
                "%-40s %,9.0f assessments a second of one core, %,9.0f by the clock (medians of %d turns, %,d decisions)%n",
                what,
                median(rates, Rate::onACore),
                median(rates, Rate::byTheClock),
                rates.size(),
                decisions);
    }

    private static double median(List<Rate> rates, ToDoubleFunction<Rate> of) {
        return rates.stream()
                .mapToDouble(of)
                .sorted()
                .skip(rates.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
