package vn.ansinh.kernel.event.application;

import java.time.LocalDate;
import vn.ansinh.kernel.event.application.Parts.By;

/** Whatever can happen in a case: what all benefits share, and what is proper to one. */
public sealed interface ApplicationEvent
        permits CaseEvent, HousingRepairEvent, SocialAllowanceEvent, InsuranceSupportEvent {
    /** Who did it, in which duty. */
    By by();

    /** The legal date of the act. */
    LocalDate on();
}
