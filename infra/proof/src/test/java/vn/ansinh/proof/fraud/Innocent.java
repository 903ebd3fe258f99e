package vn.ansinh.proof.fraud;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Relation;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.RelativesDeclared;
import vn.ansinh.kernel.event.entitlement.AdjustmentCause;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementAdjusted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStopped;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementTransferred;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementVerified;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What honest people did, some of it easily taken for abuse: a daughter who collects for both parents, families with one telephone, deaths
 * that were reported in time, moves that were followed, pensioners who never claimed to be poor.
 */
final class Innocent {
    private static final int PENSION_AGE = 75;
    /** Of so many persons one or a few look like abuse, and are none. */
    private static final int EACH = 5_000;

    private static final int SESSIONS = 4;
    private static final int PENSION_AGE_OF_THE_POOR = 70;

    private final Province province;
    private final History history;
    private final Feeds feeds;
    private final Random random;
    private final List<History.Granted> granted = new ArrayList<>();
    private final Set<Integer> claimed = new HashSet<>();

    Innocent(Province province, History history, Feeds feeds) {
        this.province = province;
        this.history = history;
        this.feeds = feeds;
        random = province.random();
    }

    void live() {
        for (Home home : province.homes()) {
            Resident elder = elder(home);
            int chance = random.nextInt(100);
            if (elder != null && chance < 70) {
                pension(home, elder);
            } else if (chance < 10) {
                granted.add(history.grant(claim(home, home.members().getLast(), Scheme.SOCIAL_ALLOWANCE)
                        .paidTo(home.head())
                        .paper(
                                "disability-certificate",
                                paperNumber(),
                                "UBND " + home.commune().code(),
                                session(),
                                digest())));
                claimed.add(home.number());
            } else if (home.poor() && chance < 30) {
                granted.add(history.grant(
                        claim(home, home.head(), Scheme.HOUSING).photo(digest()).photo(digest())));
                claimed.add(home.number());
            } else if (home.poor() && chance < 55) {
                granted.add(history.grant(claim(home, home.members().get(1), Scheme.HEALTH_INSURANCE)));
                claimed.add(home.number());
            } else if (chance > 95) {
                // A poor household may earn something; it stays poor by what there is for each of its members.
                feeds.salaried(
                        home.head(),
                        Province.BEGIN,
                        new Money(home.poor() ? 1_200_000L * home.members().size() : 9_000_000));
            } else if (chance > 93 && !home.poor()) {
                feeds.owns(home.head(), Province.BEGIN);
            }
        }
        lives();
        Iterator<Home> quiet = uninvolved().iterator();
        for (int i = 0; i < Math.max(1, province.persons() / EACH); i++) {
            aGuardianReceives(quiet);
            aGrandchildsAccount(quiet);
            theHamletHeadsPhone(quiet);
            aYearOfBirthThatWasGuessed(quiet);
            aNumberNotYetKnown(quiet);
            anOfficialsMotherByAnother();
        }
    }

    /** Somebody lawfully receives for four whom nobody else looks after. */
    private void aGuardianReceives(Iterator<Home> quiet) {
        Home home = next(quiet);
        for (int i = 0; i < 4; i++) {
            Resident ward = province.stranger(8 + i, Sex.FEMALE);
            granted.add(history.grant(claim(home, ward, Scheme.SOCIAL_ALLOWANCE)
                    .household(List.of(ward))
                    .paidTo(home.head())));
        }
    }

    /** Both pairs of grandparents, who live apart, use the account of a grandchild. */
    private void aGrandchildsAccount(Iterator<Home> quiet) {
        BankAccount account = province.account();
        for (int i = 0; i < 2; i++) {
            Home home = next(quiet);
            Resident one = province.stranger(78, Sex.FEMALE).withAccount(account);
            Resident other = province.stranger(81, Sex.MALE).withAccount(account);
            List<Resident> pair = List.of(one, other);
            granted.add(history.grant(claim(home, one, Scheme.SOCIAL_PENSION).household(pair)));
            granted.add(history.grant(claim(home, other, Scheme.SOCIAL_PENSION).household(pair)));
        }
    }

    /** Old people without a telephone give that of the head of their hamlet. */
    private void theHamletHeadsPhone(Iterator<Home> quiet) {
        String phone = province.phone();
        int many = 3 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            Home home = next(quiet);
            Resident elder = province.stranger(80 + i, Sex.MALE).withPhone(phone);
            granted.add(history.grant(claim(home, elder, Scheme.SOCIAL_PENSION).household(List.of(elder))));
        }
    }

    /** Who was born in the war has a number by a year that somebody guessed. */
    private void aYearOfBirthThatWasGuessed(Iterator<Home> quiet) {
        Resident elder = province.stranger(84, Sex.MALE);
        Resident guessed = elder.withNumber(province.number(elder.born().minusYears(1), Sex.MALE));
        granted.add(
                history.grant(claim(next(quiet), guessed, Scheme.SOCIAL_PENSION).household(List.of(guessed))));
    }

    /** The population database is told of somebody a week after they were here. */
    private void aNumberNotYetKnown(Iterator<Home> quiet) {
        Resident child = province.stranger(1, Sex.FEMALE);
        Home home = next(quiet);
        History.Granted each =
                history.grant(claim(home, child, Scheme.SOCIAL_ALLOWANCE).paidTo(home.head()));
        granted.add(each);
        if (random.nextInt(4) == 0) {
            feeds.unknown(child, each.decidedOn());
        }
    }

    /** What an official's mother draws was decided by somebody from next door. */
    private void anOfficialsMotherByAnother() {
        UnitCode here = anyCommune();
        UnitCode there = anyCommune();
        if (!here.equals(there)) {
            Province.Officials officials = province.officials(here);
            Resident mother = province.stranger(79, Sex.FEMALE);
            By self = History.official(officials.approver(), Duty.APPROVER, here);
            history.add(
                    History.official(officials.approver()),
                    new RelativesDeclared(self, Province.BEGIN, List.of(mother.id())),
                    self,
                    Province.BEGIN);
            granted.add(history.grant(claim(officials.homeOfApprover(), mother, Scheme.SOCIAL_PENSION)
                    .household(List.of(mother))
                    .signedBy(official(there))));
        }
    }

    private Home next(Iterator<Home> quiet) {
        Home home = quiet.next();
        claimed.add(home.number());
        return home;
    }

    /** Households in which nobody asked for anything. */
    List<Home> uninvolved() {
        return province.homes().stream()
                .filter(home -> !claimed.contains(home.number()))
                .toList();
    }

    private static @Nullable Resident elder(Home home) {
        int least = home.poor() ? PENSION_AGE_OF_THE_POOR : PENSION_AGE;
        return home.members().stream()
                .filter(it -> it.relation() == Relation.PARENT && it.ageOn(Province.BEGIN) >= least)
                .findFirst()
                .orElse(null);
    }

    /** Where the children collect, one of ten does so for both parents. */
    private void pension(Home home, Resident elder) {
        claimed.add(home.number());
        Resident receiver = random.nextInt(100) < 30 ? home.head() : elder;
        granted.add(history.grant(claim(home, elder, Scheme.SOCIAL_PENSION).paidTo(receiver)));
        if (random.nextInt(10) == 0) {
            Resident other = province.stranger(PENSION_AGE + 3, Sex.FEMALE);
            List<Resident> household = new ArrayList<>(home.members());
            household.add(other);
            granted.add(history.grant(claim(home, other, Scheme.SOCIAL_PENSION)
                    .household(household)
                    .paidTo(home.head())));
        }
    }

    private Claim claim(Home home, Resident who, Scheme scheme) {
        return new Claim(home, who, scheme, Province.BEGIN.plusDays(random.nextInt(300)));
    }

    /** What happened to those who draw: most are verified after a year, some die, move or stop. */
    private void lives() {
        for (History.Granted each : granted) {
            Claim claim = each.claim();
            if (claim.scheme() == Scheme.HOUSING || claim.scheme() == Scheme.HEALTH_INSURANCE) {
                continue;
            }
            LocalDate later = each.decidedOn().plusDays(30 + random.nextInt(90));
            int chance = random.nextInt(100);
            if (chance < 6) {
                died(each, later);
            } else if (chance < 9) {
                moved(each, later);
            } else if (province.careless().contains(claim.unit())) {
                raised(each, verifier(claim.unit()));
            } else if (each.decidedOn().plusDays(330).isBefore(Province.END)) {
                LocalDate verified = each.decidedOn().plusDays(330);
                By by = verifier(claim.unit());
                history.add(
                        History.entitlements(each.person()),
                        new EntitlementVerified(by, verified, each.entitlement(), verified.plusYears(1)),
                        by,
                        verified);
                raised(each, by);
            }
        }
    }

    /** Who has drawn for a year is raised with everybody else. */
    private void raised(History.Granted each, By by) {
        if (each.decidedOn().plusDays(366).isBefore(Planting.RAISED)) {
            history.add(
                    History.entitlements(each.person()),
                    new EntitlementAdjusted(
                            by,
                            Planting.RAISED,
                            each.entitlement(),
                            AdjustmentCause.NEW_BASE,
                            History.rate(
                                    each.person(),
                                    YearMonth.from(Planting.RAISED),
                                    new Money(540_000),
                                    each.claim().category()),
                            null,
                            List.of()),
                    by,
                    Planting.RAISED);
        }
    }

    private void died(History.Granted each, LocalDate on) {
        String act = "KT-" + random.nextInt(1_000_000);
        feeds.died(each.claim().beneficiary(), on, act);
        LocalDate reported = on.plusDays(2L + random.nextInt(33));
        stop(each, reported, StopCause.DEATH, YearMonth.from(on).plusMonths(1), on);
        Home home = each.claim().home();
        if (random.nextBoolean()) {
            Claim funeral = new Claim(home, each.claim().beneficiary(), Scheme.FUNERAL, reported.plusDays(3))
                    .paidTo(home.head())
                    .paper("death-extract", act, home.commune().code(), on, digest());
            history.grant(funeral);
        }
    }

    private void moved(History.Granted each, LocalDate on) {
        Resident who = each.claim().beneficiary();
        LocalDate noticed = on.plusDays(3L + random.nextInt(12));
        UnitCode was = each.claim().unit();
        if (random.nextBoolean()) {
            UnitCode now = anyCommune();
            feeds.moved(who, on, now);
            if (!now.equals(was)) {
                By by = official(was);
                history.add(
                        History.entitlements(who.id()),
                        new EntitlementTransferred(
                                by,
                                noticed,
                                each.entitlement(),
                                was,
                                now,
                                YearMonth.from(on).plusMonths(1)),
                        by,
                        noticed);
            }
        } else {
            feeds.moved(who, on, null);
            stop(each, noticed, StopCause.MOVED_AWAY, YearMonth.from(on).plusMonths(1), null);
        }
    }

    private void stop(
            History.Granted each, LocalDate on, StopCause cause, YearMonth from, @Nullable LocalDate happenedOn) {
        By by = official(each.claim().unit());
        PersonId person = each.person();
        history.add(
                History.entitlements(person),
                new EntitlementStopped(
                        by,
                        on,
                        each.entitlement(),
                        cause,
                        from,
                        happenedOn == null ? null : Personal.of(person, happenedOn)),
                by,
                on);
    }

    private By official(UnitCode unit) {
        return History.official(province.officials(unit).approver(), Duty.APPROVER, unit);
    }

    private By verifier(UnitCode unit) {
        return History.official(province.officials(unit).verifier(), Duty.VERIFIER, unit);
    }

    private UnitCode anyCommune() {
        return province.communes().get(random.nextInt(province.communes().size()));
    }

    /** Councils sit four times a year, and sign all that day. */
    private LocalDate session() {
        return Province.BEGIN.minusDays(10).minusMonths(3L * random.nextInt(SESSIONS));
    }

    private String paperNumber() {
        return random.nextInt(100_000_000) + "/GCN";
    }

    private String digest() {
        return "%016x%016x%016x%016x"
                .formatted(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }
}
