package vn.ansinh.kernel.event.application;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.application.Kinds.Opinion;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Dwelling;
import vn.ansinh.kernel.event.application.Parts.FileRef;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;

/** What is proper to housing repair (hỗ trợ nhà ở, xóa nhà tạm, nhà dột nát). */
public sealed interface HousingRepairEvent extends ApplicationEvent {

    /** The hamlet proposed the household. */
    record HousingRepairProposed(By by, Lodging lodging, Dwelling dwelling) implements HousingRepairEvent {
        @Override
        public LocalDate on() {
            return lodging.arrivedOn();
        }
    }

    /** The house was surveyed: area, foundation, frame, roof, persons, photos. */
    record HouseSurveyed(By by, LocalDate on, List<StatedFact> facts, List<FileRef> photos, DueDate due)
            implements HousingRepairEvent {}

    /** The commune put the household on its list, or found that it does not belong there. */
    record CommuneListed(
            By by,
            LocalDate on,
            @NoPersonalData("number of the commune's list") String listNumber,
            Opinion opinion,
            @PersonalField(Datum.REASON) Personal<String> reason,
            DueDate due)
            implements HousingRepairEvent {}
}
