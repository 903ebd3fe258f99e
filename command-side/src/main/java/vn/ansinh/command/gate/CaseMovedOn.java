package vn.ansinh.command.gate;

import java.util.List;
import vn.ansinh.command.port.CaseHistory.Happening;

/** The sender has not seen what the case is now; says what happened since, without personal data. */
public final class CaseMovedOn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long currentVersion;
    private final transient List<Happening> since;

    public CaseMovedOn(long currentVersion, List<Happening> since) {
        super("version " + currentVersion, null, false, false);
        this.currentVersion = currentVersion;
        this.since = List.copyOf(since);
    }

    public long currentVersion() {
        return currentVersion;
    }

    public List<Happening> since() {
        return since;
    }
}
