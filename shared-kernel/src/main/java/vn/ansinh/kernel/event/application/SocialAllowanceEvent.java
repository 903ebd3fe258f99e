package vn.ansinh.kernel.event.application;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.application.Kinds.Opinion;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;

/** What is proper to social allowance and social pension (trợ cấp xã hội, trợ cấp hưu trí xã hội). */
public sealed interface SocialAllowanceEvent extends ApplicationEvent {

    record SocialAllowanceLodged(By by, Lodging lodging) implements SocialAllowanceEvent {
        @Override
        public LocalDate on() {
            return lodging.arrivedOn();
        }
    }

    /** V1: the commune chair's review of the result (xét duyệt), Decree 20/2021 Art. 8. */
    record CommuneReviewed(
            By by,
            LocalDate on,
            Opinion opinion,
            List<StatedFact> facts,
            List<Document> seen,
            @PersonalField(Datum.REASON) Personal<String> reason,
            DueDate due)
            implements SocialAllowanceEvent {}

    /** V1: the district labour office's appraisal (thẩm định), Decree 20/2021 Art. 8. */
    record DistrictAppraised(
            By by,
            LocalDate on,
            Opinion opinion,
            @PersonalField(Datum.REASON) Personal<String> reason,
            DueDate due) implements SocialAllowanceEvent {}

    /** V2: identity and facts verified by the commune officer, Decree 147/2025 Art. 5. */
    record ApplicationVerified(By by, LocalDate on, List<StatedFact> facts, List<Document> seen, DueDate due)
            implements SocialAllowanceEvent {}

    /** V2: the officer's recommendation to the commune chair, Decree 147/2025 Art. 5. */
    record DecisionRecommended(
            By by,
            LocalDate on,
            Opinion opinion,
            @PersonalField(Datum.REASON) Personal<String> reason,
            DueDate due) implements SocialAllowanceEvent {}
}
