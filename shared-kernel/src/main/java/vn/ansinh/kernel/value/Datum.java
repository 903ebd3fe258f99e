package vn.ansinh.kernel.value;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The data of persons that events may hold, each with its class. Whoever adds one says here what it is; a text that stands open in an
 * event says beside itself why it tells of nobody ({@link NoPersonalData}). A build in which a component is neither fails.
 */
public enum Datum implements Wire {
    FULL_NAME("full-name", DataClass.PERSONAL),
    BIRTH_DATE("birth-date", DataClass.PERSONAL),
    DEATH_DATE("death-date", DataClass.PERSONAL),
    /** Since when something is so that changes what is drawn: a death, a move, a sentence. */
    EVENT_DATE("event-date", DataClass.SENSITIVE),
    SEX("sex", DataClass.PERSONAL),
    PERSON_NUMBER("person-number", DataClass.PERSONAL),
    OLD_NUMBER("old-number", DataClass.PERSONAL),
    PHONE("phone", DataClass.PERSONAL),
    /** A bank and the number of an account with it. */
    BANK_ACCOUNT("bank-account", DataClass.SENSITIVE),
    ADDRESS("address", DataClass.PERSONAL),
    /** Number of a paper by which an official was appointed. */
    DOCUMENT_NUMBER("document-number", DataClass.PERSONAL),
    /** A document's kind, number, issuer and file: its kind alone may tell of a disability. */
    PAPER("paper", DataClass.SENSITIVE),
    /** The paper that cleared an identity. */
    PAPER_SEEN("paper-seen", DataClass.PERSONAL),
    /** A fact's value. */
    FACT("fact", DataClass.SENSITIVE),
    /** The category of a scheme; it may tell of HIV or a disability. */
    CATEGORY("category", DataClass.SENSITIVE),
    /** How an amount came about; it names the category. */
    FORMULA("formula", DataClass.SENSITIVE),
    /** Which rules held, and what they found. */
    VERDICTS("verdicts", DataClass.SENSITIVE),
    /** Which papers and facts were missing. */
    MISSING("missing", DataClass.SENSITIVE),
    // An official's or a citizen's own words may tell anything.
    LETTER("letter", DataClass.SENSITIVE),
    REASON("reason", DataClass.SENSITIVE),
    GROUND("ground", DataClass.SENSITIVE),
    NOTE("note", DataClass.SENSITIVE),
    OBJECTION("objection", DataClass.SENSITIVE),
    COMPLAINT("complaint", DataClass.SENSITIVE),
    ADVICE("advice", DataClass.SENSITIVE),
    CONCLUSION("conclusion", DataClass.SENSITIVE),
    WORDS("words", DataClass.SENSITIVE),
    ANSWER("answer", DataClass.SENSITIVE),
    /** What an audit wrote about a case: found, demanded, answered, concluded. */
    FINDING("finding", DataClass.SENSITIVE),
    /** What a fraud review found. */
    EVIDENCE("evidence", DataClass.SENSITIVE),
    /** What somebody told of abuse, in their words: a datum of theirs, for it may tell who they are. */
    TIP("tip", DataClass.SENSITIVE);

    /** What the law calls it (Law 91/2025 Art. 2; Decree 356/2025: health, disability, ethnicity, bank data and the like). */
    public enum DataClass {
        PERSONAL,
        SENSITIVE
    }

    public static final Set<Datum> ALL = Collections.unmodifiableSet(EnumSet.allOf(Datum.class));

    private final String wire;
    private final DataClass dataClass;

    Datum(String wire, DataClass dataClass) {
        this.wire = wire;
        this.dataClass = dataClass;
    }

    /** Stored with each value; it may never be given another meaning. */
    @Override
    public String wire() {
        return wire;
    }

    public DataClass dataClass() {
        return dataClass;
    }
}
