package vn.ansinh.proof.fraud;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.fraud.Register;
import vn.ansinh.kernel.event.fraud.RegisterEntry;
import vn.ansinh.kernel.event.fraud.RegisterFeedEvent.FeedReceived;
import vn.ansinh.kernel.event.fraud.RegisterFeedEvent.RegisterRow;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.RegisterFeedId;
import vn.ansinh.kernel.value.UnitCode;

/** What the state's registers hand over, one feed a register and month, on the fifth of the next one. */
final class Feeds {
    private static final int HANDED_OVER_ON = 5;

    private record Row(PersonId person, RegisterEntry entry) {}

    private final Map<String, List<Row>> rows = new TreeMap<>();

    void died(Resident person, LocalDate on, @Nullable String act) {
        add(person, YearMonth.from(on), Register.DEATHS, on, null, null, act);
    }

    /** A death that the register learned of much later. */
    void died(Resident person, LocalDate on, YearMonth known, @Nullable String act) {
        add(person, known, Register.DEATHS, on, null, null, act);
    }

    void moved(Resident person, LocalDate on, @Nullable UnitCode to) {
        add(person, YearMonth.from(on), Register.MOVES, on, to, null, null);
    }

    void detained(Resident person, LocalDate from) {
        add(person, YearMonth.from(from), Register.DETENTIONS, from, null, null, null);
    }

    void unknown(Resident person, LocalDate asked) {
        add(person, YearMonth.from(asked), Register.UNKNOWN_NUMBERS, asked, null, null, null);
    }

    void salaried(Resident person, LocalDate from, Money monthly) {
        add(person, YearMonth.from(from), Register.SALARIES, from, null, monthly, null);
    }

    void pensioned(Resident person, LocalDate from, Money monthly) {
        add(person, YearMonth.from(from), Register.PENSIONS, from, null, monthly, null);
    }

    void owns(Resident person, LocalDate from) {
        add(person, YearMonth.from(from), Register.VEHICLES, from, null, null, null);
    }

    private void add(
            Resident person,
            YearMonth known,
            Register register,
            LocalDate from,
            @Nullable UnitCode unit,
            @Nullable Money amount,
            @Nullable String act) {
        rows.computeIfAbsent(known + " " + register.wire(), begun -> new ArrayList<>())
                .add(new Row(person.id(), new RegisterEntry(register, from, null, unit, amount, act)));
    }

    void into(History history) {
        int number = 0;
        for (Map.Entry<String, List<Row>> feed : rows.entrySet()) {
            YearMonth month = YearMonth.parse(feed.getKey().substring(0, 7));
            LocalDate on = month.plusMonths(1).atDay(HANDED_OVER_ON);
            RegisterFeedId id = RegisterFeedId.of(Province.hex(++number));
            history.add(
                    id.text(),
                    new FeedReceived(
                            By.SYSTEM,
                            on,
                            id,
                            month.atEndOfMonth(),
                            feed.getValue().size()),
                    By.SYSTEM,
                    on);
            for (Row row : feed.getValue()) {
                history.add(
                        id.text(),
                        new RegisterRow(row.person(), Personal.of(row.person(), row.entry())),
                        By.SYSTEM,
                        on);
            }
        }
    }
}
