package vn.ansinh.command.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.api.model.Document;
import vn.ansinh.command.api.model.Fact;
import vn.ansinh.command.api.model.FileReference;
import vn.ansinh.command.api.model.FundingShare;
import vn.ansinh.command.api.model.Ruling;
import vn.ansinh.command.casework.Given;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Kinds.FundingSource;
import vn.ansinh.kernel.event.application.Parts;
import vn.ansinh.kernel.event.application.Parts.FileRef;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Money;

/** Facts, documents and rulings of a body, as the commands state them. */
final class Statements {
    private static final Set<FactOrigin> OF_CITIZENS = EnumSet.of(FactOrigin.DECLARED);

    private final Violations violations;
    private final Duty duty;

    /** @param duty of who states them: a citizen declares, and only the system knows of other cases */
    Statements(Violations violations, Duty duty) {
        this.violations = violations;
        this.duty = duty;
    }

    List<Given.Fact> facts(String pointer, List<Fact> facts) {
        return violations.each(pointer, facts, this::fact);
    }

    Given.@Nullable Fact fact(String pointer, Fact fact) {
        FactCode code = FactCode.ofWire(fact.getCode().getValue());
        FactOrigin origin = FactOrigin.ofWire(fact.getOrigin().getValue());
        if (origin == FactOrigin.OTHER_CASES || (duty == Duty.CITIZEN && !OF_CITIZENS.contains(origin))) {
            violations.add(pointer + "/origin", "origin-not-yours-to-state");
        }
        return violations.at(
                pointer + "/value",
                () -> new Given.Fact(code, fact.getValue(), origin, fact.getAsOf(), fact.getValidUntil()));
    }

    List<Given.Paper> papers(String pointer, List<Document> documents) {
        return violations.each(pointer, documents, this::paper);
    }

    private Given.Paper paper(String pointer, Document document) {
        if (duty == Duty.CITIZEN && document.getOriginalSeen()) {
            violations.add(pointer + "/originalSeen", "original-not-yours-to-see");
        }
        FileReference file = document.getFile();
        return new Given.Paper(
                document.getKind(),
                Words.of(document.getHolder()),
                document.getNumber(),
                document.getIssuer(),
                document.getIssuedOn(),
                document.getOriginalSeen(),
                file == null ? null : file(file));
    }

    static FileRef file(FileReference file) {
        return new FileRef(file.getSha256(), file.getMediaType(), file.getBytes());
    }

    Given.Ruling ruling(String pointer, Ruling ruling) {
        return new Given.Ruling(
                DecisionOutcome.valueOf(ruling.getOutcome().name()),
                Words.of(ruling.getCapacity()),
                ruling.getReason(),
                violations.each(pointer + "/funding", ruling.getFunding(), this::share));
    }

    private Parts.@Nullable FundingShare share(String pointer, FundingShare share) {
        return violations.at(
                pointer + "/amount",
                () -> new Parts.FundingShare(
                        FundingSource.valueOf(share.getSource().name()), new Money(share.getAmount())));
    }
}
