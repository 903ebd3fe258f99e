package vn.ansinh.proof.planted.command.housing;

import vn.ansinh.proof.planted.command.allowance.AllowanceCommand;

/** One benefit's law bends another's. */
record HousingThatBorrowsFromAllowance(AllowanceCommand command) {}
