package vn.ansinh.query.auditor.history;

import org.jspecify.annotations.Nullable;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.OnTheDay;
import vn.ansinh.query.casefile.OutsideOnTheDay;

/**
 * A case folded from its events while one waits, and from nothing else.
 *
 * @param position log position of its last event
 * @param knownAt log position that it was folded up to
 * @param onTheDay null where no day was asked about, as is {@code outside}
 */
public record AuditedCase(
        long version,
        long position,
        long knownAt,
        @Nullable OnTheDay onTheDay,
        @Nullable OutsideOnTheDay outside,
        CaseFile file) {}
