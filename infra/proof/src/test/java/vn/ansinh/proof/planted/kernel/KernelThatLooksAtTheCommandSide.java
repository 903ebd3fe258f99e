package vn.ansinh.proof.planted.kernel;

import vn.ansinh.proof.planted.command.allowance.AllowanceCommand;

/** Looks up from the floor that everything stands on. */
record KernelThatLooksAtTheCommandSide(AllowanceCommand command) {}
