package vn.ansinh.launcher.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import vn.ansinh.launcher.client.Address;
import vn.ansinh.launcher.client.ApiClient;
import vn.ansinh.launcher.client.NoAnswer;

/** Enters demo cases through the command API, as the past that an importer brings. */
public final class DemoData {

    private static final String IMPORTER = "importer1";
    private static final int THREADS = 4;

    private final Plan plan;
    private final PrintStream terminal;
    private final boolean live;
    private final Places places = new Places();

    /**
     * What to make.
     *
     * @param last the day up to which things have happened; the same seed with another day makes other cases
     */
    public record Plan(long seed, long cases, LocalDate last) {}

    /** @param live whether the terminal can be written over */
    public DemoData(Plan plan, PrintStream terminal, boolean live) {
        this.plan = plan;
        this.terminal = terminal;
        this.live = live;
    }

    /** Enters everything; entering it again changes nothing. Tells whether every answer was the expected one. */
    public boolean enter(Address home, String secret) {
        terminal.println(
                "Demo data: " + plan.cases() + " cases of seed " + plan.seed() + ", up to " + plan.last() + ".");
        var tally = new Tally();
        var progress = new Progress(terminal, live, plan.cases());
        var cases = new DemoCases(plan.seed(), plan.last());
        var next = new AtomicLong();
        try (ApiClient client = new ApiClient(home, secret);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            var clerk = new Clerk(client.as(IMPORTER), "demo." + plan.seed() + "." + plan.last() + ".", tally);
            // Whether a household is poor is the lists' to say, so that they come first.
            var lists = new ConcurrentLinkedQueue<>(lists(cases));
            together(threads, tally, () -> {
                for (CommuneYear year = lists.poll(); year != null; year = lists.poll()) {
                    clerk.enter(year, places, plan.last(), plan.cases());
                }
            });
            together(threads, tally, () -> {
                for (long index = next.getAndIncrement(); index < plan.cases(); index = next.getAndIncrement()) {
                    clerk.enter(cases.make(index));
                    clerk.enter(index, cases.turnedAway(index));
                    progress.oneMore();
                }
            });
        }
        tally.print(terminal);
        return tally.clean();
    }

    private List<CommuneYear> lists(DemoCases cases) {
        var years = new CommuneYears(places);
        for (long index = 0; index < plan.cases(); index++) {
            years.add(cases.make(index));
        }
        return years.all();
    }

    private static void together(ExecutorService threads, Tally tally, Runnable work) {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(work));
        }
        await(running, tally);
    }

    private static void await(List<Future<?>> running, Tally tally) {
        for (Future<?> thread : running) {
            try {
                thread.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                tally.unexpected("interrupted");
                return;
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause();
                tally.unexpected(
                        cause instanceof NoAnswer none ? String.valueOf(none.getMessage()) : String.valueOf(cause));
            }
        }
    }
}
