package vn.ansinh.command.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.DecisionApi;
import vn.ansinh.command.api.model.CaseAnswer;
import vn.ansinh.command.api.model.Complaint;
import vn.ansinh.command.api.model.ComplaintAdvice;
import vn.ansinh.command.api.model.ComplaintConclusion;
import vn.ansinh.command.api.model.Outcome;
import vn.ansinh.command.api.model.ProgrammeChange;
import vn.ansinh.command.api.model.RevisionConclusion;
import vn.ansinh.command.api.model.RevisionProposal;
import vn.ansinh.command.api.model.Ruling;
import vn.ansinh.command.api.model.Service;
import vn.ansinh.command.api.model.ServiceFailure;
import vn.ansinh.command.casework.CaseworkCommand.AdviseOnComplaint;
import vn.ansinh.command.casework.CaseworkCommand.CarryOutRevision;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.CaseworkCommand.LodgeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.ProposeRevision;
import vn.ansinh.command.casework.CaseworkCommand.ReportServiceFailure;
import vn.ansinh.command.casework.CaseworkCommand.Serve;
import vn.ansinh.command.gate.CommandGate.Deed;
import vn.ansinh.command.gate.CommandGate.Opened;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.housing.HousingRepairCommand.ChangeProgramme;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.event.application.Kinds;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Kinds.ServiceMethod;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.RevisionId;

/** Decide, serve, and what may follow. Not final: Spring puts the validation of headers around it. */
@RestController
class DecisionController implements DecisionApi {
    private final Desk desk;
    private final Draw draw;

    DecisionController(Desk desk, Draw draw) {
        this.desk = desk;
        this.draw = draw;
    }

    @Override
    public ResponseEntity<CaseAnswer> decide(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Ruling body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "decide",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(new Decide(Form.of(opened).ruling("", body))));
    }

    @Override
    public ResponseEntity<CaseAnswer> serve(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Service body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "serve",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(new Serve(
                        Words.of(body.getTo()),
                        ServiceMethod.valueOf(body.getMethod().name()))));
    }

    @Override
    public ResponseEntity<CaseAnswer> reportServiceFailure(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            ServiceFailure body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "reportServiceFailure",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(new ReportServiceFailure(
                        ServiceMethod.valueOf(body.getMethod().name()),
                        Kinds.ServiceFailure.valueOf(body.getReason().name()))));
    }

    @Override
    public ResponseEntity<CaseAnswer> lodgeComplaint(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Complaint body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "lodgeComplaint",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> {
                    ComplaintId complaint = draw.complaint();
                    return Deed.of(
                            new LodgeComplaint(complaint, body.getText(), Boolean.TRUE.equals(body.getRemoteArea())),
                            Desk.COMPLAINT,
                            complaint.text());
                });
    }

    @Override
    public ResponseEntity<CaseAnswer> adviseOnComplaint(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            ComplaintAdvice body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "adviseOnComplaint",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(new AdviseOnComplaint(complaint(opened, body.getComplaintId()), body.getAdvice())));
    }

    @Override
    public ResponseEntity<CaseAnswer> concludeComplaint(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            ComplaintConclusion body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "concludeComplaint",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(new ConcludeComplaint(
                        complaint(opened, body.getComplaintId()),
                        Words.of(body.getConclusion()),
                        Form.capacity(body.getCapacity(), body.getRuling()),
                        body.getReason(),
                        Form.of(opened).rulingOrNone("/ruling", body.getRuling()))));
    }

    @Override
    public ResponseEntity<CaseAnswer> proposeRevision(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            RevisionProposal body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "proposeRevision",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> {
                    RevisionId revision = draw.revision();
                    RevisionKind kind = RevisionKind.valueOf(body.getKind().name());
                    return Deed.of(
                            new ProposeRevision(revision, kind, body.getGround()), Desk.REVISION, revision.text());
                });
    }

    @Override
    public ResponseEntity<CaseAnswer> carryOutRevision(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            RevisionConclusion body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "carryOutRevision",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(new CarryOutRevision(
                        revision(opened, body.getRevisionId()),
                        Form.capacity(body.getCapacity(), body.getRuling()),
                        body.getReason(),
                        Form.of(opened).rulingOrNone("/ruling", body.getRuling()))));
    }

    @Override
    public ResponseEntity<CaseAnswer> changeProgramme(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            ProgrammeChange body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "changeProgramme",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(Form.of(opened)
                        .only(Benefit.HOUSING_REPAIR)
                        .state(form -> new ChangeProgramme(
                                revision(opened, body.getRevisionId()),
                                body.getProgramme().getValue(),
                                form.ruling(
                                        "",
                                        new Ruling(
                                                Outcome.GRANTED,
                                                body.getCapacity(),
                                                body.getReason(),
                                                body.getFunding()))))));
    }

    private static ComplaintId complaint(Opened opened, @Nullable String named) {
        return Form.latest(
                "/complaintId", named, ComplaintId::parse, opened.head().complaint());
    }

    private static RevisionId revision(Opened opened, @Nullable String named) {
        return Form.latest(
                "/revisionId", named, RevisionId::parse, opened.head().revision());
    }
}
