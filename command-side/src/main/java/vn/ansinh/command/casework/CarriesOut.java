package vn.ansinh.command.casework;

import vn.ansinh.kernel.value.RevisionId;

/** A command that signs what somebody else proposed to revise. */
public interface CarriesOut extends CaseCommand {
    RevisionId revision();
}
