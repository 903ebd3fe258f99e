package vn.ansinh.proof.fraud;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vn.ansinh.kernel.event.application.CaseEvent.PartyCorrected;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.RelativesDeclared;
import vn.ansinh.kernel.event.entitlement.AdjustmentCause;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementAdjusted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStopped;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.UnitCode;

/** Plants each pattern so many times among those who asked for nothing, half of it plain, half of it with care where that can be. */
final class Planting {
    private static final int RING = 8;
    /** Of one clinic on one day; where it was found there were 184. */
    private static final int SOLD = 15;

    /** A new base holds from here on. */
    static final LocalDate RAISED = LocalDate.of(2026, 9, 1);

    private final Province province;
    private final History history;
    private final Feeds feeds;
    private final Lists lists;
    private final Random random;
    private final Iterator<Home> free;
    private final List<Label> labels = new ArrayList<>();
    private final int times;

    /** @param times how often each pattern is planted, plain; as often hidden */
    Planting(Province province, History history, Feeds feeds, Lists lists, Innocent innocent, int times) {
        this.province = province;
        this.history = history;
        this.feeds = feeds;
        this.lists = lists;
        this.times = times;
        random = province.random();
        free = innocent.uninvolved().iterator();
    }

    List<Label> plant() {
        for (int i = 0; i < times; i++) {
            theDeadArePaid();
            paidWhereTheyLiveNoMore();
            prisonersArePaid();
            theSameTwice(false);
            theSameTwice(true);
            oneCollectsForMany(i % 2 == 1);
            nobodyOfThatNumber(i % 2 == 1);
            theLivingDeclaredDead();
            agesRaised();
            anOfficialDraws();
            relativesOfTheDecider(i % 2 == 1);
            papersThatWereSold(i % 2 == 1);
            listedAsPoorAndNot();
            anOfficialsRelativeIsListed();
            anAgeEdgePassedBy();
            housingMoneyIntoOnePocket();
            worksOnPaper();
            needyOfOneAddress();
            salariedAndPaidAsNeedy();
            theNoticeKeptBack();
        }
        for (UnitCode commune : province.careless()) {
            decisionsThatNobodyMade();
            theOldListCopied(commune);
        }
        aCommuneGrantsMoreThanAnyOther();
        registersNeverCompared();
        return labels;
    }

    private void label(Pattern pattern, boolean hidden, String... marks) {
        labels.add(new Label(pattern, hidden, Set.of(marks)));
    }

    private Home home() {
        return free.next();
    }

    private LocalDate some() {
        return Province.BEGIN.plusDays(random.nextInt(200));
    }

    private Resident elder(int age) {
        return province.stranger(age, random.nextBoolean() ? Sex.MALE : Sex.FEMALE);
    }

    /** An old person of this household draws a social pension. */
    private Claim pension(Home home, Resident elder) {
        return pension(home, elder, some());
    }

    private static Claim pension(Home home, Resident elder, LocalDate lodged) {
        List<Resident> household = new ArrayList<>(home.members());
        household.add(elder);
        return new Claim(home, elder, Scheme.SOCIAL_PENSION, lodged).household(household);
    }

    private void theDeadArePaid() {
        Home home = home();
        History.Granted granted = history.grant(pension(home, elder(80)).paidTo(home.head()));
        feeds.died(granted.claim().beneficiary(), granted.decidedOn().plusDays(40), "KT-" + random.nextInt(1_000_000));
        label(Pattern.P01, false, granted.person().text(), granted.entitlement().text());
    }

    private void paidWhereTheyLiveNoMore() {
        History.Granted granted = history.grant(pension(home(), elder(78)));
        feeds.moved(granted.claim().beneficiary(), granted.decidedOn().plusDays(50), null);
        label(Pattern.P02, false, granted.person().text(), granted.entitlement().text());
    }

    private void prisonersArePaid() {
        Home home = home();
        History.Granted granted = history.grant(new Claim(home, home.head(), Scheme.SOCIAL_ALLOWANCE, some()));
        feeds.detained(granted.claim().beneficiary(), granted.decidedOn().plusDays(30));
        label(Pattern.P03, false, granted.person().text(), granted.entitlement().text());
    }

    /** In another commune, under an identity that the desk took for somebody new: the same name and birth date, or the same account alone. */
    private void theSameTwice(boolean hidden) {
        Home here = home();
        Home there = home();
        Resident elder = elder(79);
        History.Granted first = history.grant(pension(here, elder));
        Resident again = elder.under(province.anotherId());
        if (hidden) {
            // The number with two digits changed: another person, by all that is written.
            again = again.withNumber(province.number(elder.born(), elder.sex())).withPhone(province.phone());
        } else {
            again = again.withNumber(elder.number());
        }
        History.Granted second = history.grant(pension(there, again));
        label(
                Pattern.P04,
                hidden,
                first.person().text(),
                first.caseId().text(),
                second.person().text(),
                second.caseId().text());
    }

    /** Hidden: everybody draws for themselves, into one account. */
    private void oneCollectsForMany(boolean hidden) {
        Resident collector = province.stranger(45, Sex.MALE);
        Set<String> marks = new LinkedHashSet<>();
        marks.add(collector.id().text());
        BankAccount account = collector.account();
        for (int i = 0; i < RING; i++) {
            Resident elder = elder(77 + i % 10);
            Claim claim = hidden
                    ? pension(home(), elder.withAccount(account))
                    : pension(home(), elder).paidTo(collector);
            History.Granted granted = history.grant(claim);
            marks.add(granted.person().text());
            marks.add(granted.caseId().text());
        }
        labels.add(new Label(Pattern.P05, hidden, marks));
    }

    /** Hidden: the number is well formed, and the population database does not know it. */
    private void nobodyOfThatNumber(boolean hidden) {
        Resident made = elder(82);
        if (!hidden) {
            made = made.withNumber(province.number(made.born().minusYears(7), made.sex()));
        }
        History.Granted granted = history.grant(pension(home(), made));
        if (hidden) {
            feeds.unknown(made, granted.decidedOn().plusDays(10));
        }
        label(Pattern.P06, hidden, granted.person().text(), granted.caseId().text());
    }

    /** A funeral is paid for, and no register knows of a death. */
    private void theLivingDeclaredDead() {
        Home home = home();
        Resident elder = elder(84);
        history.grant(pension(home, elder));
        Claim funeral = new Claim(home, elder, Scheme.FUNERAL, Province.BEGIN.plusDays(260)).paidTo(home.head());
        History.Granted granted = history.grant(funeral);
        label(Pattern.P07, false, granted.person().text(), granted.caseId().text());
    }

    /** Ten years are added to somebody's age in the middle of the case; the number still tells. */
    private void agesRaised() {
        Resident real = elder(66);
        Resident older = real.born(real.born().minusYears(11));
        Home home = home();
        History.Granted granted = history.grant(pension(home, older));
        By by = History.official(province.officials(home.commune()).verifier(), Duty.VERIFIER, home.commune());
        LocalDate on = granted.claim().lodgedOn().plusDays(2);
        history.add(
                granted.caseId().text(),
                new PartyCorrected(by, on, real.party(), older.party(), Personal.of(real.id(), "made up")),
                by,
                on);
        label(Pattern.P07, true, granted.person().text(), granted.caseId().text());
    }

    private void anOfficialDraws() {
        Home home = home();
        Resident official = province.officials(home.commune()).verifier();
        History.Granted granted = history.grant(pension(home, elder(81)).paidTo(official));
        label(
                Pattern.P08,
                false,
                granted.person().text(),
                granted.caseId().text(),
                official.id().text(),
                History.actor(official).text());
    }

    /** An entitlement names a decision that nobody made, and its number stands in no case; and the register has a hole. */
    private void decisionsThatNobodyMade() {
        Home home = home();
        History.Granted granted = history.decide(pension(home, elder(80)));
        Resident made = elder(83);
        Claim claim = pension(home(), made).in(home.commune());
        var forged = new History.Granted(
                vn.ansinh.kernel.value.CaseId.parse(
                        "saa-f" + Province.hex(labels.size()).substring(1)),
                history.nextNumber(home.commune(), granted.decidedOn()),
                vn.ansinh.kernel.value.EntitlementId.of(
                        "f" + Province.hex(labels.size()).substring(1)),
                claim,
                granted.decidedOn());
        history.start(forged);
        history.start(granted);
        label(
                Pattern.P09,
                false,
                forged.person().text(),
                forged.entitlement().text(),
                home.commune().text());
    }

    /** Plain: a relative whom the decider declared. Hidden: none was declared, and both live in one household. */
    private void relativesOfTheDecider(boolean hidden) {
        UnitCode commune =
                province.communes().get(random.nextInt(province.communes().size()));
        Province.Officials officials = province.officials(commune);
        Home home = hidden ? officials.homeOfApprover() : home();
        Resident relative = elder(79);
        if (!hidden) {
            By self = History.official(officials.approver(), Duty.APPROVER, commune);
            history.add(
                    History.official(officials.approver()),
                    new RelativesDeclared(self, Province.BEGIN, List.of(relative.id())),
                    self,
                    Province.BEGIN);
        }
        History.Granted granted = history.grant(pension(home, relative).in(commune));
        label(
                Pattern.P10,
                hidden,
                granted.person().text(),
                granted.caseId().text(),
                History.actor(officials.approver()).text());
    }

    /** Plain: one file for several persons. Hidden: one issuer, one day, a run of papers for one commune. */
    private void papersThatWereSold(boolean hidden) {
        String file = "%064x".formatted(labels.size() + 1_000_000);
        UnitCode commune =
                province.communes().get(random.nextInt(province.communes().size()));
        LocalDate day = some().minusDays(20);
        Set<String> marks = new LinkedHashSet<>();
        int base = 10_000 + labels.size() * 100;
        for (int i = 0; i < SOLD; i++) {
            Home home = home();
            Claim claim = new Claim(home, home.head(), Scheme.SOCIAL_ALLOWANCE, some())
                    .in(commune)
                    .paper(
                            "medical-record",
                            (hidden ? base + i : base + i * 37) + "/BA",
                            hidden ? "Phòng khám " + base : "Bệnh viện " + i,
                            hidden ? day : day.minusDays(i * 9L),
                            hidden ? "%064x".formatted(base * 1_000L + i) : file);
            History.Granted granted = history.grant(claim);
            marks.add(granted.person().text());
            marks.add(granted.caseId().text());
        }
        labels.add(new Label(Pattern.P11, hidden, marks));
    }

    /** Listed and helped as poor, and a register knows of a car, or of a pension. */
    private void listedAsPoorAndNot() {
        Home home = home();
        lists.add(home);
        boolean car = random.nextBoolean();
        if (car) {
            feeds.owns(home.head(), Province.BEGIN.plusDays(20));
        } else {
            feeds.pensioned(home.head(), Province.BEGIN.plusDays(20), new Money(11_000_000));
        }
        History.Granted granted = history.grant(new Claim(home, home.head(), Scheme.HOUSING, some())
                .fact(FactCode.HOUSEHOLD_POVERTY, "poor", FactOrigin.REGISTER)
                .photo("%064x".formatted(random.nextLong() & Long.MAX_VALUE)));
        label(Pattern.P12, false, granted.person().text(), granted.caseId().text());
    }

    /** The household of somebody whom an official declared as a relative stands on the list of the poor. */
    private void anOfficialsRelativeIsListed() {
        Home home = home();
        lists.add(home);
        Resident official = province.officials(home.commune()).verifier();
        By self = History.official(official, Duty.VERIFIER, home.commune());
        history.add(
                History.official(official),
                new RelativesDeclared(self, Province.BEGIN, List.of(home.head().id())),
                self,
                Province.BEGIN);
        label(Pattern.P12, true, home.head().id().text());
    }

    /** Somebody's amount should have changed with a birthday, and was changed half a year later. */
    private void anAgeEdgePassedBy() {
        Home home = home();
        History.Granted granted =
                history.grant(new Claim(home, home.members().getLast(), Scheme.SOCIAL_ALLOWANCE, some())
                        .paidTo(home.head())
                        .category("A1a"));
        LocalDate edge = granted.decidedOn().plusDays(35);
        LocalDate adjusted = edge.plusDays(200);
        history.add(
                History.entitlements(granted.person()),
                new EntitlementAdjusted(
                        By.SYSTEM,
                        adjusted,
                        granted.entitlement(),
                        AdjustmentCause.AGE_EDGE,
                        History.rate(granted.person(), YearMonth.from(edge).plusMonths(1), new Money(750_000), "A1b"),
                        null,
                        List.of()),
                By.SYSTEM,
                adjusted);
        label(Pattern.P17, false, granted.person().text(), granted.entitlement().text());
    }

    /** One commune finds needy people where nobody else does. */
    private void aCommuneGrantsMoreThanAnyOther() {
        UnitCode commune = province.communes().getLast();
        int many = province.persons() / province.communes().size() / 12;
        Set<String> marks = new LinkedHashSet<>();
        marks.add(commune.text());
        for (int i = 0; i < many; i++) {
            Home home = home();
            History.Granted granted =
                    history.grant(new Claim(home, home.members().getLast(), Scheme.SOCIAL_ALLOWANCE, some())
                            .in(commune)
                            .paidTo(home.head())
                            .paper(
                                    "disability-certificate",
                                    "C" + i,
                                    "UBND " + commune.code(),
                                    some(),
                                    "%064x".formatted(3_000_000 + i)));
            marks.add(granted.person().text());
        }
        labels.add(new Label(Pattern.P12, true, marks));
    }

    private void housingMoneyIntoOnePocket() {
        BankAccount pocket = province.account();
        UnitCode commune =
                province.communes().get(random.nextInt(province.communes().size()));
        Set<String> marks = new LinkedHashSet<>();
        for (int i = 0; i < RING; i++) {
            Home home = home();
            Resident head = home.head().withAccount(pocket);
            List<Resident> household = new ArrayList<>(home.members());
            household.set(0, head);
            History.Granted granted = history.grant(new Claim(home, head, Scheme.HOUSING, some())
                    .in(commune)
                    .household(household)
                    .photo("%064x".formatted(random.nextLong() & Long.MAX_VALUE)));
            marks.add(granted.person().text());
            marks.add(granted.caseId().text());
        }
        labels.add(new Label(Pattern.P13, false, marks));
    }

    private void worksOnPaper() {
        String photo = "%064x".formatted(labels.size() + 2_000_000);
        Set<String> marks = new LinkedHashSet<>();
        for (int i = 0; i < 2; i++) {
            Home home = home();
            History.Granted granted = history.grant(new Claim(home, home.head(), Scheme.HOUSING, some()).photo(photo));
            marks.add(granted.person().text());
            marks.add(granted.caseId().text());
        }
        labels.add(new Label(Pattern.P14, false, marks));
    }

    private void needyOfOneAddress() {
        Home house = home();
        Set<String> marks = new LinkedHashSet<>();
        for (int i = 0; i < RING; i++) {
            Resident needy = province.stranger(40 + i, Sex.MALE);
            History.Granted granted = history.grant(new Claim(house, needy, Scheme.HOUSING, some())
                    .household(List.of(needy))
                    .photo("%064x".formatted(random.nextLong() & Long.MAX_VALUE)));
            marks.add(granted.person().text());
            marks.add(granted.caseId().text());
        }
        labels.add(new Label(Pattern.P15, false, marks));
    }

    /** All of a commune's are raised on one day, long after each was to be looked at, and nobody looked. */
    private void theOldListCopied(UnitCode commune) {
        By by = History.official(province.officials(commune).approver(), Duty.APPROVER, commune);
        LocalDate raised = RAISED;
        Set<String> marks = new LinkedHashSet<>();
        marks.add(commune.text());
        for (int i = 0; i < RING * 3; i++) {
            Resident elder = elder(85);
            History.Granted granted = history.decide(
                    pension(home(), elder, Province.BEGIN.plusDays(i)).in(commune));
            history.start(
                    granted,
                    new Origin(granted.caseId(), granted.number(), null),
                    granted.decidedOn().plusMonths(3));
            history.add(
                    History.entitlements(elder.id()),
                    new EntitlementAdjusted(
                            by,
                            raised,
                            granted.entitlement(),
                            AdjustmentCause.NEW_BASE,
                            History.rate(
                                    elder.id(),
                                    YearMonth.from(raised),
                                    new Money(540_000),
                                    granted.claim().category()),
                            null,
                            List.of()),
                    by,
                    raised);
            marks.add(granted.entitlement().text());
        }
        labels.add(new Label(Pattern.P16, false, marks));
    }

    /** Draws as one of the needy, and has drawn a salary all along. */
    private void salariedAndPaidAsNeedy() {
        Home home = home();
        lists.add(home);
        feeds.salaried(home.head(), Province.BEGIN.minusMonths(3), new Money(12_000_000));
        History.Granted granted = history.grant(new Claim(home, home.head(), Scheme.HEALTH_INSURANCE, some())
                .fact(FactCode.HOUSEHOLD_POVERTY, "poor", FactOrigin.REGISTER));
        label(Pattern.P19, false, granted.person().text(), granted.caseId().text());
    }

    /** The commune knew, and stopped months later. */
    private void theNoticeKeptBack() {
        Home home = home();
        History.Granted granted = history.grant(pension(home, elder(88)).paidTo(home.head()));
        LocalDate died = granted.decidedOn().plusDays(20);
        feeds.died(granted.claim().beneficiary(), died, "KT-" + random.nextInt(1_000_000));
        LocalDate stopped = died.plusDays(150);
        By by = History.official(province.officials(home.commune()).approver(), Duty.APPROVER, home.commune());
        history.add(
                History.entitlements(granted.person()),
                new EntitlementStopped(
                        by,
                        stopped,
                        granted.entitlement(),
                        StopCause.DEATH,
                        YearMonth.from(stopped).plusMonths(1),
                        Personal.of(granted.person(), died)),
                by,
                stopped);
        label(Pattern.P20, false, granted.person().text(), granted.entitlement().text());
    }

    /** A whole register comes at the end, with the dead of a year. */
    private void registersNeverCompared() {
        for (int i = 0; i < times * 2; i++) {
            History.Granted granted = history.grant(pension(home(), elder(86)));
            feeds.died(
                    granted.claim().beneficiary(),
                    granted.decidedOn().plusDays(30),
                    YearMonth.from(Province.END).minusMonths(2),
                    null);
            label(
                    Pattern.P18,
                    false,
                    granted.person().text(),
                    granted.entitlement().text());
        }
    }
}
