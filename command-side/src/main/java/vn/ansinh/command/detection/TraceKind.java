package vn.ansinh.command.detection;

import vn.ansinh.kernel.value.Wire;

/**
 * What a trace tells. The list is closed on purpose: there is none of ethnicity, religion, a diagnosis, a grade or a category, so that no
 * detector can ask for one. The second sentence of each says what its key is.
 */
public enum TraceKind implements Wire {
    /** A matter was begun: its unit, scheme and beneficiary. By the matter. */
    MATTER("matter"),
    /** Somebody has a part in a matter. By the person. */
    PART("part"),
    /** The same. By the matter. */
    MEMBER("member"),
    /** A bank account that somebody gave. By its digest. */
    ACCOUNT("account"),
    /** A phone that somebody gave. By its digest. */
    PHONE("phone"),
    /** An old nine-digit number. By its digest. */
    OLD_NUMBER("old-number"),
    /** Name, birth date and sex together. By their digest. */
    WHO("who"),
    /** Birth date or sex do not agree with the number. By the person. */
    NUMBER_DISAGREES("number-disagrees"),
    /** A dwelling that help is asked for. By the dwelling. */
    DWELLING("dwelling"),
    /** A paper, not one of identity. By the digest of its number, issuer and date. */
    PAPER("paper"),
    /** The same. By the digest of issuer and date. */
    ISSUED("issued"),
    /** The same. By the digest of its issuer. */
    ISSUER("issuer"),
    /** The file of a paper. By the digest of its bytes. */
    FILE("file"),
    /** A photograph of a survey. By the digest of its bytes. */
    PHOTO("photo"),
    /** An official acted in a matter. By the matter. */
    ACT("act"),
    /** A human being holds a duty under an account. By the person. */
    OFFICIAL("official"),
    /** Somebody whom an official declared as a relative. By the relative. */
    RELATIVE("relative"),
    /** A decision was signed. By the matter. */
    DECIDED("decided"),
    /** The number of a signed decision. By its unit, year and number. */
    NUMBERED("numbered"),
    /** A household of a recognised list. By the member. */
    LISTED("listed"),
    /** The same. By list and household. */
    HOUSEHOLD("household"),
    /** What became of a recognised list. By the list. */
    LIST("list"),
    /** An entry in civil status. By the person who died. */
    DIED("died"),
    /** A move. By the person. */
    MOVED("moved"),
    /** A detention. By the person. */
    DETAINED("detained"),
    /** The population database does not know the number. By the person. */
    UNKNOWN("unknown"),
    /** A wage, VND a month. By the person. */
    SALARY("salary"),
    /** A pension, VND a month. By the person. */
    PENSION("pension"),
    /** A registered vehicle. By its owner. */
    VEHICLE("vehicle"),
    /** An entitlement began. By the beneficiary. */
    DRAWS("draws"),
    /** The same. By the entitlement. */
    ENTITLED("entitled"),
    /** Somebody receives for another. By the receiver. */
    RECEIVES("receives"),
    /** The decision that an entitlement stands on. By its unit, year and number. */
    STANDS_ON("stands-on"),
    /** An entitlement ended. By the entitlement. */
    STOPPED("stopped"),
    /** Another unit pays. By the entitlement. */
    TRANSFERRED("transferred"),
    /** Somebody looked whether it is still right. By the entitlement. */
    VERIFIED("verified"),
    /** Raised to a new base. By the month from which on. */
    RAISED("raised"),
    /** Adjusted at an age of the law. By the entitlement. */
    AGED("aged");

    private final String wire;

    TraceKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
