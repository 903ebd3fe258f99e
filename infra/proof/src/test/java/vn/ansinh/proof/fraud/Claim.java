package vn.ansinh.proof.fraud;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.Parts.FileRef;
import vn.ansinh.kernel.event.application.Parts.Paper;
import vn.ansinh.kernel.event.application.Parts.Sighting;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** What is asked for, by whom, where; what a planted abuse differs in is changed before it is granted. */
final class Claim {
    private final Home home;
    private final Resident beneficiary;
    private final Scheme scheme;
    private final LocalDate lodgedOn;
    private final List<Document> documents = new ArrayList<>();
    private final List<StatedFact> facts = new ArrayList<>();
    private final List<FileRef> photos = new ArrayList<>();
    private UnitCode unit;
    private Resident receiver;
    private List<Resident> household;
    private String address;
    private @Nullable By signer;
    private String category = "made-up";

    Claim(Home home, Resident beneficiary, Scheme scheme, LocalDate lodgedOn) {
        this.home = home;
        this.beneficiary = beneficiary;
        this.scheme = scheme;
        this.lodgedOn = lodgedOn;
        unit = home.commune();
        receiver = beneficiary;
        household = home.members();
        address = home.address();
    }

    Claim in(UnitCode other) {
        unit = other;
        return this;
    }

    Claim paidTo(Resident other) {
        receiver = other;
        return this;
    }

    Claim household(List<Resident> others) {
        household = others;
        return this;
    }

    Claim at(String other) {
        address = other;
        return this;
    }

    Claim signedBy(By other) {
        signer = other;
        return this;
    }

    Claim category(String other) {
        category = other;
        return this;
    }

    Claim paper(String kind, String number, String issuer, LocalDate issuedOn, String sha256) {
        documents.add(new Document(
                beneficiary.id(),
                Personal.of(
                        beneficiary.id(),
                        new Paper(kind, number, issuer, issuedOn, new FileRef(sha256, "application/pdf", 1_000))),
                new Sighting(vn.ansinh.kernel.event.application.Parts.By.SYSTEM.actor(), lodgedOn)));
        return this;
    }

    Claim fact(FactCode code, String value, FactOrigin origin) {
        facts.add(new StatedFact(code, Personal.of(beneficiary.id(), value), origin, lodgedOn, null));
        return this;
    }

    Claim photo(String sha256) {
        photos.add(new FileRef(sha256, "image/jpeg", 100_000));
        return this;
    }

    Home home() {
        return home;
    }

    Resident beneficiary() {
        return beneficiary;
    }

    Scheme scheme() {
        return scheme;
    }

    LocalDate lodgedOn() {
        return lodgedOn;
    }

    UnitCode unit() {
        return unit;
    }

    Resident receiver() {
        return receiver;
    }

    List<Resident> household() {
        return household;
    }

    String address() {
        return address;
    }

    @Nullable
    By signer() {
        return signer;
    }

    String category() {
        return category;
    }

    List<Document> documents() {
        return documents;
    }

    List<StatedFact> facts() {
        return facts;
    }

    List<FileRef> photos() {
        return photos;
    }

    Cadence cadence() {
        return switch (scheme) {
            case HOUSING, FUNERAL -> Cadence.ONE_OFF;
            case HEALTH_INSURANCE -> Cadence.YEARLY;
            default -> Cadence.MONTHLY;
        };
    }

    Money amount() {
        return switch (scheme) {
            case HOUSING -> new Money(60_000_000);
            case FUNERAL -> new Money(10_000_000);
            case HEALTH_INSURANCE -> new Money(1_263_600);
            case VOLUNTARY_SOCIAL_INSURANCE -> new Money(99_000);
            default -> new Money(500_000);
        };
    }
}
