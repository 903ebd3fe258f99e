package vn.ansinh.query.posting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.posting.PostedCase.Board;
import vn.ansinh.query.posting.PostedCase.Objection;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** What each case shows to the public. */
@Component
public final class PostedCaseProjection implements Projection<PostedCase> {
    @Override
    public String name() {
        return "posting";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<PostedCase> document() {
        return PostedCase.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("showing", "posting.until", "_id"));
    }

    @Override
    public PostedCase apply(@Nullable PostedCase before, Occurred occurred) {
        ApplicationEvent event = Lodgings.caseEvent(occurred);
        if (before == null) {
            Lodging lodging = Lodgings.of(event);
            Party beneficiary =
                    Lodgings.party(lodging.parties(), lodging.parties().beneficiary());
            return new PostedCase(
                    CaseId.parse(occurred.stream()),
                    lodging.reference(),
                    lodging.scheme(),
                    beneficiary.person(),
                    beneficiary.fullName(),
                    null,
                    false);
        }
        return switch (event) {
            case CaseEvent.Posted it ->
                with(before, new Board(it.posting(), it.unit(), it.on(), it.until(), List.of()), true);
            case CaseEvent.ObjectionRaised it -> {
                Board board = before.posting();
                yield board == null || !board.id().equals(it.posting())
                        ? before
                        : with(before, raised(board, it), before.showing());
            }
            case CaseEvent.ObjectionConcluded it -> {
                Board board = before.posting();
                yield board == null ? before : with(before, concluded(board, it), before.showing());
            }
            case CaseEvent.Withdrawn it -> with(before, before.posting(), false);
            case CaseEvent.Lapsed it -> with(before, before.posting(), false);
            case CaseEvent.LodgedInError it -> with(before, before.posting(), false);
            case CaseEvent.ClosedByDeath it -> with(before, before.posting(), false);
            case CaseEvent.PartyCorrected it -> named(before, it.now());
            case CaseEvent.IdentityCleared it -> named(before, it.party());
            default -> before;
        };
    }

    private static Board raised(Board board, CaseEvent.ObjectionRaised event) {
        var objections = new ArrayList<>(board.objections());
        objections.add(new Objection(event.objection(), event.on(), null));
        return new Board(board.id(), board.unit(), board.on(), board.until(), List.copyOf(objections));
    }

    private static Board concluded(Board board, CaseEvent.ObjectionConcluded event) {
        return new Board(
                board.id(),
                board.unit(),
                board.on(),
                board.until(),
                board.objections().stream()
                        .map(objection -> objection.id().equals(event.objection())
                                ? new Objection(objection.id(), objection.on(), event.upheld())
                                : objection)
                        .toList());
    }

    private static PostedCase named(PostedCase before, Party now) {
        return now.person().equals(before.beneficiary())
                ? new PostedCase(
                        before.caseId(),
                        before.reference(),
                        before.scheme(),
                        before.beneficiary(),
                        now.fullName(),
                        before.posting(),
                        before.showing())
                : before;
    }

    private static PostedCase with(PostedCase before, @Nullable Board board, boolean showing) {
        return new PostedCase(
                before.caseId(),
                before.reference(),
                before.scheme(),
                before.beneficiary(),
                before.name(),
                board,
                showing);
    }
}
