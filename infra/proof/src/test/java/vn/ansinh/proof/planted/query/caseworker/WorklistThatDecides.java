package vn.ansinh.proof.planted.query.caseworker;

import vn.ansinh.proof.planted.command.allowance.AllowanceCommand;

/** A read that writes. */
record WorklistThatDecides(AllowanceCommand command) {}
