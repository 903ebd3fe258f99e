package vn.ansinh.command.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.api.model.Account;
import vn.ansinh.command.api.model.Document;
import vn.ansinh.command.api.model.Fact;
import vn.ansinh.command.api.model.Ruling;
import vn.ansinh.command.api.model.SignerCapacity;
import vn.ansinh.command.casework.Given;
import vn.ansinh.command.gate.CommandGate.Opened;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.kernel.event.application.Kinds;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;

/** Turns one body about an opened case into what its command states; refuses with every place that is wrong. */
final class Form {
    private final Head head;
    private final Violations violations = new Violations();
    private final Statements statements;

    private Form(Opened opened) {
        this.head = opened.head();
        this.statements = new Statements(violations, opened.by().duty());
    }

    static Form of(Opened opened) {
        return new Form(opened);
    }

    /** Refuses a step that only cases of another benefit have. */
    Form only(Benefit benefit) {
        if (head.caseId().benefit() != benefit) {
            throw notAStep();
        }
        return this;
    }

    static Refusal notAStep() {
        return new Refusal(ProblemCode.REFUSED, BrokenRule.of("not-a-step-of-this-benefit"));
    }

    /** Marks a value that has no place in this body. */
    Form without(String pointer, @Nullable Object value, String rule) {
        if (value != null) {
            violations.add(pointer, rule);
        }
        return this;
    }

    /** The command, once nothing in the body was found wrong. */
    <C> C state(Function<Form, C> command) {
        C stated = command.apply(this);
        violations.refuse();
        return stated;
    }

    List<Given.Fact> facts(String pointer, List<Fact> facts) {
        return statements.facts(pointer, facts);
    }

    Given.Fact fact(String pointer, Fact fact) {
        Given.Fact stated = statements.fact(pointer, fact);
        violations.refuse();
        return Violations.known(stated);
    }

    List<Given.Paper> papers(String pointer, List<Document> documents) {
        return statements.papers(pointer, documents);
    }

    Given.Ruling ruling(String pointer, Ruling ruling) {
        Given.Ruling stated = statements.ruling(pointer, ruling);
        violations.refuse();
        return stated;
    }

    Given.@Nullable Ruling rulingOrNone(String pointer, @Nullable Ruling ruling) {
        return ruling == null ? null : ruling(pointer, ruling);
    }

    /** In what capacity an act is signed that may have a ruling: the ruling says it, or else the body does. */
    static Kinds.SignerCapacity capacity(@Nullable SignerCapacity capacity, @Nullable Ruling ruling) {
        if ((capacity == null) == (ruling == null)) {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.at("/capacity", "capacity-stated-once"));
        }
        return Words.of(ruling == null ? Violations.known(capacity) : ruling.getCapacity());
    }

    @Nullable
    PersonNumber number(String pointer, @Nullable String text) {
        return text == null ? null : violations.at(pointer, () -> PersonNumber.parse(text));
    }

    @Nullable
    BankAccount account(String pointer, @Nullable Account account) {
        return account == null ? null : violations.at(pointer, () -> Words.account(account));
    }

    /** A person by their part, or by the identifier that the case file shows. */
    PersonId person(String pointer, String which) {
        PersonId person = person(head, which);
        if (!head.parties().contains(person)) {
            violations.add(pointer, "person-not-in-case");
        }
        return person;
    }

    /** Who is meant: a part of the case, or a person by the identifier. */
    static PersonId person(Head head, String which) {
        return switch (which) {
            case "applicant" -> head.applicant();
            case "beneficiary" -> head.beneficiary();
            case "receiver" -> head.receiver();
            default -> PersonId.parse(which);
        };
    }

    /** The one that is named, else the latest that there is. */
    static <T> T latest(String pointer, @Nullable String named, Function<String, T> parse, @Nullable T latest) {
        if (named != null) {
            return parse.apply(named);
        }
        if (latest == null) {
            throw new Refusal(ProblemCode.REFUSED, BrokenRule.at(pointer, "nothing-to-conclude"));
        }
        return latest;
    }

    /** Refuses a body that is not the empty object; the generator knows no type for it. */
    static void empty(Object body) {
        if (!(body instanceof Map<?, ?> members)) {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.at("", "wrong-type"));
        }
        if (!members.isEmpty()) {
            throw new Refusal(
                    ProblemCode.INVALID_INPUT,
                    members.keySet().stream()
                            .map(name -> BrokenRule.at("/" + name, "unknown-property"))
                            .toList());
        }
    }
}
