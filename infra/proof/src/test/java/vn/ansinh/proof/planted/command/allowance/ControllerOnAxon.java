package vn.ansinh.proof.planted.command.allowance;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** Goes round the gate. */
record ControllerOnAxon(CommandGateway commands) {}
