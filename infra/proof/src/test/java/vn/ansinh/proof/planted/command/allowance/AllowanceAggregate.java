package vn.ansinh.proof.planted.command.allowance;

import org.axonframework.commandhandling.CommandHandler;

/** Keeps every rule: a shell may name Axon. */
final class AllowanceAggregate {
    @CommandHandler
    void handle(AllowanceCommand command) {}
}
