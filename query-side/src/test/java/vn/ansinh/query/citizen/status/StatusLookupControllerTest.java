package vn.ansinh.query.citizen.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.StatusCodes;
import vn.ansinh.kernel.limit.AttemptLimits;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.model.StatusLookupJson;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.casefile.Story;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.port.Calendars.Counted;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.projection.Projection;

class StatusLookupControllerTest {
    private static final String CASE = "saa-00000000000000000000000000000001";
    private static final String RIGHT = "ABCDEFGH";
    private static final String WRONG = "BBCDEFGH";
    private static final String NOBODYS = "AS-2222-2222-2";

    private final CitizenCaseProjection cases = new CitizenCaseProjection();
    private final CitizenCase known = new Story(CASE).then("allowance.lodged").fold(cases);
    private final List<String> work = new ArrayList<>();
    private final StatusLookupController controller = new StatusLookupController(
            new Door(),
            new OneCase(),
            cases,
            new OneCode(),
            new LookupLimit(new AttemptLimits(Clock.systemUTC(), new byte[16])),
            new Statuses(
                    new Today(Clock.systemUTC()),
                    new ExplainedDates(due -> new Counted("vi", "en", List.of(), List.of()))),
            new MockHttpServletRequest(),
            new ContractForms());

    @Test
    void status_isTold_forTheReferenceAndTheCodeOfACase() {
        var answer = controller.lookUpStatus(
                new StatusLookupJson().reference(known.reference().text()).code(RIGHT));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(work).endsWith("recorded");
    }

    @Test
    void wrongReferenceAndWrongCode_areRefusedAlike_afterTheSameWork() {
        Refusal wrongCode = refused(known.reference().text(), WRONG);
        List<String> forWrongCode = List.copyOf(work);
        work.clear();
        Refusal wrongReference = refused(NOBODYS, RIGHT);

        assertThat(forWrongCode).containsExactly("looked up", "code computed", "recorded");
        assertThat(work).isEqualTo(forWrongCode);
        assertThat(wrongReference.problem()).isEqualTo(wrongCode.problem()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(wrongReference.broken()).isEqualTo(wrongCode.broken()).isEmpty();
    }

    /** Else whoever holds the code that is computed for nobody would be told what there is not. */
    @Test
    void codeOfNobodysCase_opensNothing() {
        assertThat(refused(NOBODYS, "NNNNNNNN").problem()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    private Refusal refused(String reference, String code) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> controller.lookUpStatus(
                        new StatusLookupJson().reference(reference).code(code)))
                .actual();
    }

    private final class Door implements Disclosure {
        @Override
        public Scope scope(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public void disclose(Request request) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public void keepOff(ActingPerson reader, String operation, Whose whose) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public <T> List<T> leaveOut(ActingPerson reader, List<T> lines, Function<T, Whose> whose) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public void discloseMachinery(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public void cite(Set<CaseId> others) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public Shown discloseOffices(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public void discloseAccesses(ActingPerson reader, String operation, @Nullable CaseId asked) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public void discloseControls(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public void discloseDifferences(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public void discloseErasures(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public Scope discloseDataRequests(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public Scope discloseEntitlements(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public void discloseAlerts(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public void discloseTips(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public Scope discloseFraudReviews(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public Scope discloseFindings(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public Scope discloseRecognisedLists(ActingPerson reader, String operation) {
            throw new AssertionError("nobody has signed in");
        }

        @Override
        public void discloseToHolder(String operation, @Nullable CaseId caseId, boolean codeIsRight) {
            work.add("recorded");
            if (caseId == null || !codeIsRight) {
                throw new Refusal(ProblemCode.NOT_FOUND);
            }
        }
    }

    private final class OneCase implements Views {
        @Override
        public <D extends Record> Optional<Seen<D>> find(Projection<D> projection, String id) {
            work.add("found");
            return Optional.empty();
        }

        @Override
        public <D extends Record> List<Seen<D>> list(Projection<D> projection, Selection selection) {
            work.add("looked up");
            boolean it = selection
                    .all()
                    .contains(new Condition.OneOf(
                            "reference", java.util.Set.of(known.reference().text())));
            return it ? List.of(new Seen<>(CASE, 1, false, projection.document().cast(known))) : List.of();
        }
    }

    private final class OneCode implements StatusCodes {
        @Override
        public String of(CaseId caseId) {
            work.add("code computed");
            return caseId.text().equals(CASE) ? RIGHT : "NNNNNNNN";
        }

        @Override
        public boolean matches(CaseId caseId, String code) {
            return of(caseId).equals(code);
        }
    }
}
