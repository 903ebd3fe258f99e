package vn.ansinh.kernel.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AlertId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.ChangeReportId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.DetectionSweepId;
import vn.ansinh.kernel.value.DwellingId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.kernel.value.PolicyVersionId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.RegisterFeedId;
import vn.ansinh.kernel.value.ReplayId;
import vn.ansinh.kernel.value.RevisionId;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.kernel.value.TipId;
import vn.ansinh.kernel.value.UnitCode;

/** A full sample of any record: each component, the optional ones too, holds a value made from its name and type. */
final class Samples {
    private static final String HEX = "0123456789abcdef0123456789abcdef";

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(int.class, 7),
            Map.entry(Integer.class, 7),
            Map.entry(long.class, 7L),
            Map.entry(Long.class, 7L),
            Map.entry(boolean.class, true),
            Map.entry(LocalDate.class, LocalDate.of(2025, 7, 1)),
            Map.entry(YearMonth.class, YearMonth.of(2025, 7)),
            Map.entry(Instant.class, Instant.parse("2025-07-01T01:02:03.000004Z")),
            Map.entry(CaseId.class, CaseId.parse("saa-" + HEX)),
            Map.entry(PersonId.class, PersonId.parse("p-" + HEX)),
            Map.entry(ActorId.class, ActorId.parse("a-" + HEX)),
            Map.entry(DwellingId.class, DwellingId.parse("d-" + HEX)),
            Map.entry(PostingId.class, PostingId.parse("n-" + HEX)),
            Map.entry(ObjectionId.class, ObjectionId.parse("o-" + HEX)),
            Map.entry(ComplaintId.class, ComplaintId.parse("c-" + HEX)),
            Map.entry(RevisionId.class, RevisionId.parse("r-" + HEX)),
            Map.entry(AppointmentId.class, AppointmentId.parse("ap-" + HEX)),
            Map.entry(PolicyVersionId.class, PolicyVersionId.of(HEX)),
            Map.entry(PolicyTrialId.class, PolicyTrialId.of(HEX)),
            Map.entry(ReplayId.class, ReplayId.of(HEX)),
            Map.entry(RecognisedListId.class, RecognisedListId.of(HEX)),
            Map.entry(SamplingPlanId.class, SamplingPlanId.of(HEX)),
            Map.entry(AlertId.class, AlertId.of(HEX)),
            Map.entry(ChangeReportId.class, ChangeReportId.of(HEX)),
            Map.entry(EntitlementId.class, EntitlementId.of(HEX)),
            Map.entry(FraudReviewId.class, FraudReviewId.of(HEX)),
            Map.entry(HoldId.class, HoldId.of(HEX)),
            Map.entry(OpeningListId.class, OpeningListId.of(HEX)),
            Map.entry(TipId.class, TipId.of(HEX)),
            Map.entry(RegisterFeedId.class, RegisterFeedId.of(HEX)),
            Map.entry(DetectionSweepId.class, DetectionSweepId.of(HEX)),
            Map.entry(Reference.class, Reference.draw(new java.util.Random(7))),
            Map.entry(BankAccount.class, new BankAccount("bank", "2500205001012")),
            Map.entry(PersonNumber.class, new PersonNumber("024090000123")),
            Map.entry(UnitCode.class, UnitCode.parse("07210@2025-07-01")));

    private Samples() {}

    static Record of(Class<? extends Record> type) {
        return (Record) record(type);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = value(components[i].getGenericType(), components[i].getName());
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType parameterized) {
            Object element = value(parameterized.getActualTypeArguments()[0], name);
            return parameterized.getRawType() == Personal.class
                    ? Personal.of(PersonId.parse("p-" + HEX), element)
                    : List.of(element);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return name.toLowerCase(Locale.ROOT);
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        Object fixed = VALUES.get(raw);
        return fixed != null ? fixed : record(raw);
    }
}
