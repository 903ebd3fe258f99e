package vn.ansinh.launcher.walk;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.launcher.client.Address;
import vn.ansinh.launcher.client.ApiClient;
import vn.ansinh.launcher.client.NoAnswer;
import vn.ansinh.launcher.client.UnexpectedAnswer;
import vn.ansinh.launcher.demo.Chance;

/** One case of each benefit, from lodging to a served decision, as citizens, caseworkers and approvers; then an audit of the ward. */
public final class Walk {

    private final Address home;
    private final String secret;
    private final long seed;
    private final Terminal terminal;

    /**
     * A walk.
     *
     * @param secret of the demo accounts
     * @param seed settles who is met
     * @param colours whether a reader at a terminal looks on
     */
    public Walk(Address home, String secret, long seed, PrintStream out, boolean colours) {
        this.home = home;
        this.secret = secret;
        this.seed = seed;
        this.terminal = new Terminal(out, colours);
    }

    /** Walks, and tells whether everything was as it must be. */
    public boolean walk() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), Moment.ZONE);
        terminal.text("A walk through An Sinh at " + home + " on " + today + ", seed " + seed + ".");
        var people = new People(new Chance(seed), today);
        try (var client = new ApiClient(home, secret)) {
            int differences = new AllowanceWalk(client, terminal, people, today).walk();
            differences += new InsuranceWalk(client, terminal, people, today).walk();
            differences += new HousingWalk(client, terminal, people, today).walk();
            new AuditWalk(client, terminal).walk();
            terminal.text("");
            if (differences > 0) {
                terminal.bad(differences + " values differ between the events and the views.");
                return false;
            }
            terminal.good("Three cases, each rebuilt from its events alone: no value differs.");
            return true;
        } catch (WalkFailed | NoAnswer | UnexpectedAnswer failed) {
            terminal.bad("The walk ends here: " + failed.getMessage());
            return false;
        }
    }
}
