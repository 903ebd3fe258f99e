package vn.ansinh.command.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.allowance.SocialAllowanceCommand.AppraiseAtDistrict;
import vn.ansinh.command.allowance.SocialAllowanceCommand.RecommendDecision;
import vn.ansinh.command.allowance.SocialAllowanceCommand.ReviewInCommune;
import vn.ansinh.command.allowance.SocialAllowanceCommand.VerifyApplication;
import vn.ansinh.command.api.ProcedureApi;
import vn.ansinh.command.api.model.Appraisal;
import vn.ansinh.command.api.model.CaseAnswer;
import vn.ansinh.command.api.model.Listing;
import vn.ansinh.command.api.model.Recommendation;
import vn.ansinh.command.api.model.Review;
import vn.ansinh.command.api.model.Survey;
import vn.ansinh.command.api.model.Verification;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.gate.CommandGate.Deed;
import vn.ansinh.command.gate.CommandGate.Opened;
import vn.ansinh.command.housing.HousingRepairCommand.ListInCommune;
import vn.ansinh.command.housing.HousingRepairCommand.SurveyHouse;
import vn.ansinh.command.insurance.InsuranceSupportCommand.VerifyGroup;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.value.Benefit;

/** The steps that one benefit or one procedure has. Not final: Spring puts the validation of headers around it. */
@RestController
class ProcedureController implements ProcedureApi {
    private final Desk desk;

    ProcedureController(Desk desk) {
        this.desk = desk;
    }

    @Override
    public ResponseEntity<CaseAnswer> verify(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Verification body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "verify",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(verified(opened, body)));
    }

    @Override
    public ResponseEntity<CaseAnswer> survey(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Survey body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "survey",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(Form.of(opened)
                        .only(Benefit.HOUSING_REPAIR)
                        .state(form -> new SurveyHouse(
                                form.facts("/facts", body.getFacts()),
                                body.getPhotos().stream().map(Statements::file).toList()))));
    }

    @Override
    public ResponseEntity<CaseAnswer> listInCommune(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Listing body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "listInCommune",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(Form.of(opened)
                        .only(Benefit.HOUSING_REPAIR)
                        .state(form -> new ListInCommune(
                                body.getListNumber(), Words.of(body.getOpinion()), body.getReason()))));
    }

    @Override
    public ResponseEntity<CaseAnswer> review(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Review body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "review",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(Form.of(opened)
                        .only(Benefit.SOCIAL_ALLOWANCE)
                        .state(form -> new ReviewInCommune(
                                Words.of(body.getOpinion()),
                                form.facts("/facts", body.getFacts()),
                                form.papers("/documents", body.getDocuments()),
                                body.getReason()))));
    }

    @Override
    public ResponseEntity<CaseAnswer> appraise(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Appraisal body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "appraise",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(Form.of(opened)
                        .only(Benefit.SOCIAL_ALLOWANCE)
                        .state(form -> new AppraiseAtDistrict(Words.of(body.getOpinion()), body.getReason()))));
    }

    @Override
    public ResponseEntity<CaseAnswer> recommend(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Recommendation body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "recommend",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(Form.of(opened)
                        .only(Benefit.SOCIAL_ALLOWANCE)
                        .state(form -> new RecommendDecision(Words.of(body.getOpinion()), body.getReason()))));
    }

    /** The same words for two benefits: of a person's situation, or of the group that decides the rate. */
    private static CaseCommand verified(Opened opened, Verification body) {
        Form form = Form.of(opened);
        return switch (opened.head().caseId().benefit()) {
            case SOCIAL_ALLOWANCE ->
                form.without("/recognisedList", body.getRecognisedList(), "recognised-list-not-wanted")
                        .state(it -> new VerifyApplication(
                                it.facts("/facts", body.getFacts()), it.papers("/documents", body.getDocuments())));
            case INSURANCE_SUPPORT ->
                form.state(it -> new VerifyGroup(
                        it.facts("/facts", body.getFacts()),
                        it.papers("/documents", body.getDocuments()),
                        body.getRecognisedList()));
            case HOUSING_REPAIR -> throw Form.notAStep();
        };
    }
}
