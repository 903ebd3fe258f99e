package vn.ansinh.kernel.event.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.NoPersonalData;

/** What is proper to support with insurance contributions (hỗ trợ đóng BHXH tự nguyện, BHYT). */
public sealed interface InsuranceSupportEvent extends ApplicationEvent {

    record InsuranceSupportRegistered(By by, Lodging lodging) implements InsuranceSupportEvent {
        @Override
        public LocalDate on() {
            return lodging.arrivedOn();
        }
    }

    /**
     * The group that decides the rate was verified as of a date.
     *
     * @param recognisedList number of the commune's recognised list, where the group comes from one
     */
    record GroupVerified(
            By by,
            LocalDate on,
            List<StatedFact> facts,
            List<Document> seen,

            @NoPersonalData("number of the commune's list") @Nullable
            String recognisedList,

            DueDate due)
            implements InsuranceSupportEvent {}
}
