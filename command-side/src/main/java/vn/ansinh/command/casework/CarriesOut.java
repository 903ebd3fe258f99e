package vn.ansinh.command.casework;

import vn.ansinh.kernel.value.RevisionId;

/** A command that signs what somebody else proposed to revise. */
public interface CarriesOut extends CaseCommand {
    RevisionId revision();

    /** Whether what it decides is asked of the law, and of the lists, of the day that first granted, and not of its own. */
    default boolean asksTheDayOfTheGrant() {
        return false;
    }
}
