package vn.ansinh.command.web;

import vn.ansinh.command.api.model.Account;
import vn.ansinh.command.api.model.Channel;
import vn.ansinh.command.api.model.Conclusion;
import vn.ansinh.command.api.model.Opinion;
import vn.ansinh.command.api.model.Part;
import vn.ansinh.command.api.model.SignerCapacity;
import vn.ansinh.command.casework.CaseworkCommand;
import vn.ansinh.command.casework.Given;
import vn.ansinh.kernel.event.application.Kinds;
import vn.ansinh.kernel.value.BankAccount;

/** What the contract says in the words of the kernel. The constants of closed lists are named alike on both sides; a test holds it. */
final class Words {
    private Words() {}

    static Kinds.Channel of(Channel channel) {
        return Kinds.Channel.valueOf(channel.name());
    }

    static Kinds.Opinion of(Opinion opinion) {
        return Kinds.Opinion.valueOf(opinion.name());
    }

    static Given.Part of(Part part) {
        return Given.Part.valueOf(part.name());
    }

    static Kinds.SignerCapacity of(SignerCapacity capacity) {
        return Kinds.SignerCapacity.valueOf(capacity.name());
    }

    static BankAccount account(Account account) {
        return new BankAccount(account.getBank(), account.getNumber());
    }

    static CaseworkCommand.Conclusion of(Conclusion conclusion) {
        return CaseworkCommand.Conclusion.valueOf(conclusion.name());
    }
}
