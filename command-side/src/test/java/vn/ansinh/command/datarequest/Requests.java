package vn.ansinh.command.datarequest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.Law;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestAcknowledged;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestCompleted;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestLodged;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** Who asks, who answers, and a request as far as it has come. */
public final class Requests {
    static final Law LAW = Law.load();
    static final PersonId PERSON = PersonId.parse("p-" + "a".repeat(32));
    static final PersonId OFFICER = PersonId.parse("p-" + "b".repeat(32));
    static final By CITIZEN = new By(actor(1), PERSON, Duty.CITIZEN, null);
    static final By PRIVACY = by(2, OFFICER);
    static final Nearness STRANGERS = new Nearness(Set.of(PERSON), Set.of());
    static final String WORDS = "Xin xem dữ liệu về tôi.";
    static final String ANSWER = "Đã thực hiện theo yêu cầu.";

    /** A Monday, within office hours. */
    static final LocalDateTime ASKED = LocalDateTime.of(2026, 11, 2, 9, 0);

    private Requests() {}

    private static ActorId actor(int account) {
        return ActorId.parse("a-" + Integer.toString(account).repeat(32));
    }

    static By by(int account, @Nullable PersonId human) {
        return new By(actor(account), human, Duty.PRIVACY, UnitCode.parse("24@2025-07-01"));
    }

    static By desk(String unit) {
        return new By(actor(3), PersonId.parse("p-" + "c".repeat(32)), Duty.DESK, UnitCode.parse(unit));
    }

    static Moment at(LocalDateTime local) {
        return Moment.at(local.atZone(Moment.ZONE).toInstant());
    }

    /** Lodged on the Monday by the person themselves. */
    public static DataRequestLodged lodged(PersonId person, DataRight right) {
        return lodged(person, right, CITIZEN, ASKED);
    }

    static DataRequestLodged lodged(DataRight right, LocalDateTime asked) {
        return lodged(PERSON, right, CITIZEN, asked);
    }

    static DataRequestLodged lodged(PersonId person, DataRight right, By by, LocalDateTime asked) {
        return DataRequestDecisions.lodge(
                new LodgeDataRequest(person, right, Channel.ONLINE, WORDS), by, at(asked), LAW);
    }

    static DataRequestAcknowledged acknowledged(DataRequestLodged lodged) {
        return DataRequestDecisions.acknowledge(
                after(lodged), false, PRIVACY, lodged.legallyReceivedOn(), STRANGERS, LAW);
    }

    static DataRequestCompleted completed(DataRequestLodged lodged, LocalDate on) {
        return DataRequestDecisions.complete(
                after(lodged, acknowledged(lodged)), List.of(), Set.of(), ANSWER, PRIVACY, on, STRANGERS);
    }

    static DataRequestCase after(DataRequestEvent... events) {
        return DataRequestCase.of(Arrays.asList(events)).orElseThrow();
    }
}
