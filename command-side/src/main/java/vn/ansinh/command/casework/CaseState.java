package vn.ansinh.command.casework;

import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;

/** A state of a case of any benefit. Each benefit has a sealed list of its own, a type per state. */
public interface CaseState {
    CaseFile file();

    Phase phase();

    /** What the states of all benefits fall into. */
    enum Phase {
        /** Lodged, and neither decided nor ended. */
        IN_HAND,
        /** In hand, while the citizen is asked for what is missing: the unit's clock stands. */
        AWAITING_SUPPLEMENT,
        /** A decision is in force. */
        DECIDED,
        /** The decision was revoked; nothing took its place. */
        REVOKED,
        /** Ended without a decision. */
        CLOSED;

        public boolean isOpen() {
            return this == IN_HAND || this == AWAITING_SUPPLEMENT;
        }

        public boolean isSigned() {
            return this == DECIDED || this == REVOKED;
        }
    }

    /** An event that cannot stand in this stream: the case must not be folded past it. */
    static UnreadableEvent outOfPlace(ApplicationEvent event) {
        return new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in this stream");
    }

    /** The file begun by the first event of a stream. */
    static CaseFile begin(ApplicationEvent first) {
        CaseFile file = CaseFile.begunBy(first);
        if (file == null) {
            throw outOfPlace(first);
        }
        return file;
    }
}
