package vn.ansinh.verifier;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What was looked at and what was found, for one page.
 *
 * @param log which one was looked at
 * @param positions how many it has
 * @param root of the tree over the rows as they stand now, 32 bytes
 * @param checkpoints how many were held against it
 * @param keysFrom whose word it is that the keys are the log's
 * @param streams how many its rows belong to; none in a log of other things than events
 * @param decisions how many were held against four eyes
 */
@SuppressWarnings("ArrayRecordComponent") // shown once and never changed
public record Report(
        String log,
        long positions,
        long streams,
        byte[] root,
        int checkpoints,
        String keysFrom,
        long decisions,
        List<Finding> findings) {
    private static final int MOST_SHOWN = 20;

    /** Whether nothing was found. */
    public boolean whole() {
        return findings.isEmpty();
    }

    /** The first position that is not what it was; empty when there is none, or only checkpoints are at fault. */
    public OptionalLong firstBadPosition() {
        return findings.stream()
                .map(Finding::position)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .min();
    }

    @Override
    public String toString() {
        StringBuilder page = new StringBuilder();
        page.append("positions    ").append(positions);
        page.append(streams == 0 ? "\n" : " in " + streams + " streams\n");
        page.append("root         ")
                .append(Base64.getEncoder().encodeToString(root))
                .append('\n');
        page.append("checkpoints  ")
                .append(checkpoints)
                .append(", keys ")
                .append(keysFrom)
                .append('\n');
        if (streams > 0) {
            page.append("four eyes    ").append(decisions).append(" decisions\n");
        }
        if (whole()) {
            return page.append("The ").append(log).append(" is whole.\n").toString();
        }
        page.append("THE ").append(log.toUpperCase(Locale.ROOT)).append(" IS NOT WHAT IT WAS.\n");
        firstBadPosition()
                .ifPresent(first ->
                        page.append("first bad position: ").append(first).append('\n'));
        findings.stream()
                .limit(MOST_SHOWN)
                .forEach(finding -> page.append(finding).append('\n'));
        if (findings.size() > MOST_SHOWN) {
            page.append("  and ").append(findings.size() - MOST_SHOWN).append(" more\n");
        }
        return page.toString();
    }
}
