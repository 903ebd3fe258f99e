package vn.ansinh.launcher.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.runtime.guard.StartUpRefused;

/**
 * The account that PostgreSQL runs under. It refuses to run as root, so root hands its processes to {@code nobody}
 * through {@code setpriv}; anyone else runs them as themselves. No account is made.
 *
 * <p>{@code setsid} keeps the terminal's Ctrl-C from PostgreSQL, which must outlive the application's last
 * transaction. {@code --pdeathsig} makes the kernel stop PostgreSQL when our process dies without a word.
 */
final class PostgresAccount {

    /** {@code nobody}: initdb wants an account that the system can name, and this one is everywhere. */
    private static final int NOBODY = 65534;

    private final boolean handedToNobody;
    private final boolean behindClosedDoors;
    private final boolean hasSetpriv;
    private final boolean hasSetsid;

    private PostgresAccount(boolean handedToNobody, boolean behindClosedDoors, boolean hasSetpriv, boolean hasSetsid) {
        this.handedToNobody = handedToNobody;
        this.behindClosedDoors = behindClosedDoors;
        this.hasSetpriv = hasSetpriv;
        this.hasSetsid = hasSetsid;
    }

    /** The account for a server whose programs and data lie there. */
    static PostgresAccount reaching(Path... directories) throws IOException {
        boolean root = weAreRoot();
        boolean hasSetpriv = onPath("setpriv");
        if (root && !hasSetpriv) {
            throw new StartUpRefused("PostgreSQL does not run as root and setpriv (package util-linux) is not on the"
                    + " path to hand it to another account: install it, or start as an ordinary user.");
        }
        return new PostgresAccount(root, root && !reachableByOthers(directories), hasSetpriv, onPath("setsid"));
    }

    /** The command as this account runs it to its end. */
    List<String> run(List<String> command) {
        var whole = new ArrayList<String>();
        if (handedToNobody) {
            whole.addAll(setpriv());
        }
        whole.addAll(command);
        return whole;
    }

    /** The command as this account runs it beside us: out of the terminal's reach, and not left behind by our death. */
    List<String> serve(List<String> command) {
        var whole = new ArrayList<String>();
        if (hasSetsid) {
            whole.add("setsid");
        }
        if (hasSetpriv) {
            whole.addAll(handedToNobody ? setpriv() : List.of("setpriv"));
            whole.addAll(List.of("--pdeathsig", "INT"));
        }
        whole.addAll(command);
        return whole;
    }

    /** Gives a file or an empty directory to the account. */
    void give(Path path) throws IOException {
        if (handedToNobody) {
            Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private List<String> setpriv() {
        var prefix = new ArrayList<>(
                List.of("setpriv", "--reuid", "" + NOBODY, "--regid", "" + NOBODY, "--clear-groups", "--no-new-privs"));
        if (behindClosedDoors) {
            // The data lies below a directory that others may not enter (root's home, say): the one capability that
            // lets a process walk there, and no other. access(2) asks the real user unless the fix-up is off.
            prefix.addAll(List.of(
                    "--securebits", "+no_setuid_fixup",
                    "--bounding-set", "-all,+dac_read_search",
                    "--inh-caps", "-all,+dac_read_search",
                    "--ambient-caps", "-all,+dac_read_search"));
        } else {
            prefix.addAll(List.of("--inh-caps", "-all"));
        }
        return prefix;
    }

    private static boolean weAreRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                : "root".equals(System.getProperty("user.name"));
    }

    private static boolean reachableByOthers(Path... directories) throws IOException {
        for (Path directory : directories) {
            for (Path step = directory.toRealPath(); step != null; step = step.getParent()) {
                if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && List.of(path.split(":")).stream()
                        .map(folder -> Path.of(folder, program))
                        .anyMatch(Files::isExecutable);
    }
}
