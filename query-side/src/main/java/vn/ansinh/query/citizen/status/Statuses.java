package vn.ansinh.query.citizen.status;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.casefile.Progress;
import vn.ansinh.query.citizen.status.CitizenCase.Ruled;
import vn.ansinh.query.citizen.status.StatusPage.DecisionNews;
import vn.ansinh.query.citizen.status.StatusPage.Least;
import vn.ansinh.query.citizen.status.StatusPage.Line;
import vn.ansinh.query.citizen.status.StatusPage.Turn;
import vn.ansinh.query.port.Views.Seen;

/** A citizen's case as it reads today. */
@Component
final class Statuses {
    private final Today today;
    private final ExplainedDates explained;

    Statuses(Today today, ExplainedDates explained) {
        this.today = today;
        this.explained = explained;
    }

    StatusPage page(Seen<CitizenCase> seen) {
        CitizenCase it = seen.document();
        return new StatusPage(
                it.caseId(),
                it.reference(),
                it.benefit(),
                it.scheme(),
                it.unit(),
                today.nameOf(it.unit()),
                it.receivedOn(),
                it.beneficiaryName(),
                it.progress().state(),
                it.progress().since(),
                turn(it.progress()),
                it.missing(),
                news(it.decision()),
                it.steps(),
                seen.version(),
                seen.heldUp());
    }

    Line line(CitizenCase it) {
        return new Line(
                it.caseId(),
                it.reference(),
                it.benefit(),
                it.scheme(),
                it.receivedOn(),
                it.beneficiaryName(),
                it.progress().state(),
                it.progress().since(),
                turn(it.progress()));
    }

    Least least(CitizenCase it) {
        return new Least(it.reference(), it.progress().state(), it.progress().since(), turn(it.progress()));
    }

    private @Nullable Turn turn(Progress progress) {
        return progress.turn()
                .map(next -> new Turn(
                        next.duty(),
                        next.act(),
                        next.due() == null ? null : next.due().dueOn(),
                        next.due() == null ? null : explained.of(next.due())))
                .orElse(null);
    }

    private @Nullable DecisionNews news(@Nullable Ruled ruled) {
        return ruled == null
                ? null
                : new DecisionNews(
                        ruled.number().printed(),
                        ruled.signedOn(),
                        ruled.outcome(),
                        ruled.reason(),
                        ruled.servedOn(),
                        ruled.complaintUntil() == null ? null : explained.of(ruled.complaintUntil()));
    }
}
