package vn.ansinh.command.web;

import org.jspecify.annotations.Nullable;
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
import vn.ansinh.kernel.value.Help;

/** What the contract says in the words of the kernel. The constants of closed lists are named alike on both sides; a test holds it. */
final class Words {
    private Words() {}

    static Kinds.Channel of(Channel channel) {
        return Kinds.Channel.valueOf(channel.name());
    }

    /** Not said, it is the regular one. */
    static Help of(vn.ansinh.command.api.model.@Nullable Help help) {
        return help == null ? Help.REGULAR : Help.valueOf(help.name());
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
