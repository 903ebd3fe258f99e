package vn.ansinh.command.casework;

import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.port.OutsideFacts;

/** Where the shell of an aggregate looks, between loading a case and deciding: pure decisions get only what was found. */
public record Surroundings(OutsideFacts outside, NumberRegister numbers) {}
