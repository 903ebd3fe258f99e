package vn.ansinh.query.citizen.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlement.Hold;
import vn.ansinh.kernel.entitlement.MonthDue;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.entitlement.EntitlementView.StopLine;

/** What a citizen draws, as they read it: no officer is named. */
record OwnEntitlements(List<Own> items, LocalDate today) {
    /**
     * One of it.
     *
     * @param payableThisMonth VND, arrears among them, less what is held back
     */
    record Own(
            EntitlementId entitlementId,
            @Nullable CaseId caseId,
            @Nullable DecisionNumber decision,
            boolean carriedIn,
            Scheme scheme,
            @PersonalField(Datum.CATEGORY) Personal<String> category,
            Cadence cadence,
            String unitName,
            YearMonth from,
            @Nullable YearMonth until,
            Money amount,
            @PersonalField(Datum.FORMULA) Personal<String> formula,
            Money payableThisMonth,
            boolean goesOn,
            boolean identityToClear,
            @Nullable OwnHold hold,
            @Nullable StopLine stop) {
        static Own of(Entitlement it, Today today) {
            YearMonth month = YearMonth.from(today.date());
            Rate rate = it.rateOf(month);
            return new Own(
                    it.id(),
                    it.origin().caseId(),
                    it.origin().decision(),
                    it.origin().carriedIn() != null,
                    it.scheme(),
                    rate.category(),
                    it.cadence(),
                    today.nameOf(it.unitIn(month)),
                    it.from(),
                    it.until(),
                    rate.amount(),
                    rate.formula(),
                    MonthDue.of(it, month).map(MonthDue::payable).orElse(Money.ZERO),
                    it.openIn(month),
                    it.identityClearOn() == null,
                    it.holdInForce().map(OwnHold::of).orElse(null),
                    StopLine.of(it.stop()));
        }
    }

    /** A hold in force, with why and what can be done. */
    record OwnHold(LocalDate on, YearMonth from, @Nullable Money part, LocalDate until, String vi, String en) {
        static OwnHold of(Hold hold) {
            String last = "%02d/%02d/%d"
                    .formatted(
                            hold.until().getDayOfMonth(),
                            hold.until().getMonthValue(),
                            hold.until().getYear());
            return new OwnHold(
                    hold.on(),
                    hold.from(),
                    hold.part(),
                    hold.until(),
                    "Việc chi trả được tạm giữ để hậu kiểm, theo quyết định của cơ quan ban hành quyết định trợ giúp. Việc tạm giữ tự hết hiệu lực sau ngày "
                            + last
                            + "; khi hết tạm giữ, phần chưa trả được truy lĩnh. Ông/bà có quyền giải trình và khiếu nại quyết định tạm giữ.",
                    "Payment is held back for a fraud review, by order of the authority that grants. The hold ends by itself after "
                            + hold.until()
                            + "; what was not paid is then due. You may reply, and complain about the order.");
        }
    }
}
