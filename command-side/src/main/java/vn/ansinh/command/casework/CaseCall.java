package vn.ansinh.command.casework;

import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.LedgerEntry;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Moment;

/**
 * A command on its way to its case.
 *
 * @param by who acts; for an importer, the named actor they act for
 * @param imported whether an importer acts for that actor
 * @param standing what the book of appointments says of whoever acts
 * @param expectedVersion the stream version that the sender has seen; null where none is needed (lodging, objections)
 * @param ledger the answer to keep with the append
 */
public record CaseCall<C extends CaseCommand>(
        CaseId caseId,
        C command,
        By by,
        Moment moment,
        boolean imported,
        Standing standing,
        @Nullable Long expectedVersion,
        @Nullable LedgerEntry ledger,
        Surroundings surroundings) {
    public static final String HOUSING_REPAIR = "housing-repair";
    public static final String SOCIAL_ALLOWANCE = "social-allowance";
    public static final String INSURANCE_SUPPORT = "insurance-support";
    public static final String LODGE_SUFFIX = ".lodge";

    /** The name that the target's aggregate listens to; the command that begins a case has one of its own. */
    public String commandName(boolean lodges) {
        String name = switch (caseId.benefit()) {
            case HOUSING_REPAIR -> HOUSING_REPAIR;
            case SOCIAL_ALLOWANCE -> SOCIAL_ALLOWANCE;
            case INSURANCE_SUPPORT -> INSURANCE_SUPPORT;
        };
        return lodges ? name + LODGE_SUFFIX : name;
    }

    public Act act() {
        return new Act(by, moment, imported, standing);
    }

    public Law law() {
        return surroundings.law();
    }

    /** Never what the command states: a log line must not carry personal data. */
    @Override
    public String toString() {
        return "CaseCall[" + caseId + " " + command.getClass().getSimpleName() + "]";
    }
}
