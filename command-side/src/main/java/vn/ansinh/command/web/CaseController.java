package vn.ansinh.command.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.CaseApi;
import vn.ansinh.command.api.model.CaseAnswer;
import vn.ansinh.command.api.model.Correction;
import vn.ansinh.command.api.model.Death;
import vn.ansinh.command.api.model.Fact;
import vn.ansinh.command.api.model.IdentityClearance;
import vn.ansinh.command.api.model.Letter;
import vn.ansinh.command.api.model.Objection;
import vn.ansinh.command.api.model.ObjectionConclusion;
import vn.ansinh.command.api.model.PersonCorrection;
import vn.ansinh.command.api.model.Reason;
import vn.ansinh.command.api.model.Substitution;
import vn.ansinh.command.api.model.Supplement;
import vn.ansinh.command.api.model.SupplementRequest;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.CaseworkCommand;
import vn.ansinh.command.casework.CaseworkCommand.ClearIdentity;
import vn.ansinh.command.casework.CaseworkCommand.CloseByDeath;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeObjection;
import vn.ansinh.command.casework.CaseworkCommand.CorrectFact;
import vn.ansinh.command.casework.CaseworkCommand.CorrectParty;
import vn.ansinh.command.casework.CaseworkCommand.DeclareLodgedInError;
import vn.ansinh.command.casework.CaseworkCommand.Lapse;
import vn.ansinh.command.casework.CaseworkCommand.NameSubstitute;
import vn.ansinh.command.casework.CaseworkCommand.Post;
import vn.ansinh.command.casework.CaseworkCommand.RaiseObjection;
import vn.ansinh.command.casework.CaseworkCommand.RequestSupplement;
import vn.ansinh.command.casework.CaseworkCommand.Withdraw;
import vn.ansinh.command.casework.Given;
import vn.ansinh.command.gate.CommandGate.Deed;
import vn.ansinh.command.gate.CommandGate.Opened;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.NumberClaim;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Sex;

/** What is recorded in a case of any benefit, up to its decision. Not final: Spring puts the validation of headers around it. */
@RestController
class CaseController implements CaseApi {
    private final Desk desk;
    private final Draw draw;
    private final Identity identity;
    private final PersonRegistry registry;

    CaseController(Desk desk, Draw draw, Identity identity, PersonRegistry registry) {
        this.desk = desk;
        this.draw = draw;
        this.identity = identity;
        this.registry = registry;
    }

    @Override
    public ResponseEntity<CaseAnswer> requestSupplement(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            SupplementRequest body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "requestSupplement",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(new RequestSupplement(body.getMissing(), body.getLetter())));
    }

    @Override
    public ResponseEntity<CaseAnswer> supplement(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Supplement body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "supplement",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(Form.of(opened)
                        .state(form -> new CaseworkCommand.Supplement(
                                form.papers("/documents", body.getDocuments()),
                                form.facts("/facts", body.getFacts())))));
    }

    @Override
    public ResponseEntity<CaseAnswer> correct(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Correction body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "correct",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(corrected(opened, body)));
    }

    @Override
    public ResponseEntity<CaseAnswer> post(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Object body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "post", new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf), caseId, body, opened -> {
                    Form.empty(body);
                    PostingId posting = draw.posting();
                    return Deed.of(new Post(posting), Desk.POSTING, posting.text());
                });
    }

    @Override
    public ResponseEntity<CaseAnswer> concludeObjection(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            ObjectionConclusion body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "concludeObjection",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(new ConcludeObjection(
                        Form.latest(
                                "/objectionId",
                                body.getObjectionId(),
                                ObjectionId::parse,
                                opened.head().objection()),
                        body.getUpheld(),
                        body.getConclusion())));
    }

    @Override
    public ResponseEntity<CaseAnswer> raiseObjection(
            String postingId,
            String idempotencyKey,
            Objection body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        var headers = new Headers(idempotencyKey, null, businessDate, onBehalfOf);
        return desk.actOnPosted("raiseObjection", headers, postingId, body, opened -> {
            ObjectionId objection = draw.objection();
            var command = new RaiseObjection(objection, PostingId.parse(postingId), body.getText());
            return Deed.of(command, Desk.OBJECTION, objection.text());
        });
    }

    @Override
    public ResponseEntity<CaseAnswer> withdraw(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Reason body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "withdraw",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(new Withdraw(body.getReason())));
    }

    @Override
    public ResponseEntity<CaseAnswer> lapse(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Letter body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "lapse",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(new Lapse(body.getLetter())));
    }

    @Override
    public ResponseEntity<CaseAnswer> declareLodgedInError(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Reason body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "declareLodgedInError",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(new DeclareLodgedInError(body.getReason())));
    }

    @Override
    public ResponseEntity<CaseAnswer> closeByDeath(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Death body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "closeByDeath",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(new CloseByDeath(body.getDiedOn())));
    }

    @Override
    public ResponseEntity<CaseAnswer> nameSubstitute(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            Substitution body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "nameSubstitute",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> {
                    ActingPerson named = identity.named(body.getSubstitute())
                            .orElseThrow(() -> new Refusal(
                                    ProblemCode.INVALID_INPUT, BrokenRule.at("/substitute", "unknown-account")));
                    Duty duty = Duty.valueOf(body.getDuty().name());
                    return Deed.of(new NameSubstitute(duty, named.actor(), named.human(), body.getReason()));
                });
    }

    @Override
    public ResponseEntity<CaseAnswer> clearIdentity(
            String caseId,
            String idempotencyKey,
            String ifMatch,
            IdentityClearance body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.act(
                "clearIdentity",
                new Headers(idempotencyKey, ifMatch, businessDate, onBehalfOf),
                caseId,
                body,
                opened -> Deed.of(cleared(opened, body)));
    }

    private CaseCommand corrected(Opened opened, Correction body) {
        Fact fact = body.getFact();
        PersonCorrection person = body.getPerson();
        if ((fact == null) == (person == null)) {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.of("one-of-fact-or-person"));
        }
        return Form.of(opened)
                .state(form -> person == null
                        ? new CorrectFact(form.fact("/fact", Violations.known(fact)), body.getReason())
                        : correctedParty(form, person, body.getReason()));
    }

    private CaseCommand correctedParty(Form form, PersonCorrection person, String reason) {
        PersonId subject = form.person("/person/person", person.getPerson());
        PersonNumber number = form.number("/person/personNumber", person.getPersonNumber());
        PersonId known = knownBy(number);
        var details = new Given.Details(
                person.getFullName(),
                person.getBirthDate(),
                Sex.ofWire(person.getSex().getValue()),
                number,
                known,
                claim(number, known, subject),
                person.getOldNumber(),
                person.getPhone(),
                form.account("/person/bankAccount", person.getBankAccount()));
        return new CorrectParty(subject, details, reason);
    }

    private CaseCommand cleared(Opened opened, IdentityClearance body) {
        return Form.of(opened).state(form -> {
            PersonId person = form.person("/person", body.getPerson());
            PersonNumber number = form.number("/personNumber", body.getPersonNumber());
            PersonId known = knownBy(number);
            var details = new Given.Details(
                    body.getFullName(),
                    body.getBirthDate(),
                    Sex.ofWire(body.getSex().getValue()),
                    number,
                    known,
                    claim(number, known, person),
                    body.getOldNumber(),
                    body.getPhone(),
                    form.account("/bankAccount", body.getBankAccount()));
            return new ClearIdentity(person, details, body.getDocument());
        });
    }

    private @Nullable PersonId knownBy(@Nullable PersonNumber number) {
        return number == null ? null : registry.find(number).orElse(null);
    }

    private @Nullable NumberClaim claim(@Nullable PersonNumber number, @Nullable PersonId known, PersonId person) {
        return number == null || known != null ? null : registry.claim(number, person);
    }
}
