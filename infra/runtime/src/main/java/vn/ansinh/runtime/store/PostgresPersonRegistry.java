package vn.ansinh.runtime.store;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.NumberClaim;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.DwellingId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Opaque ids for persons and dwellings. A person's is random and found again by the keyed digest of the number, so that an
 * id says nothing even to whoever holds the key; a dwelling's is the digest itself, and needs no row.
 */
final class PostgresPersonRegistry implements PersonRegistry {
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final int ID_LENGTH = 16;

    private final JdbcClient database;
    private final KeyedDigest digest;
    private final UnitRegistry units = UnitRegistry.load();
    private final SecureRandom random = new SecureRandom();

    PostgresPersonRegistry(JdbcClient database, KeyedDigest digest) {
        this.database = database;
        this.digest = digest;
    }

    @Override
    public PersonId personOf(PersonNumber number) {
        return personOf(digestOf(number));
    }

    @Override
    public PersonId personOfOldNumber(String oldNumber) {
        return personOf(digest.of("old-number", oldNumber));
    }

    private PersonId personOf(byte[] digest) {
        return find(digest).orElseGet(() -> made(digest));
    }

    private PersonId made(byte[] digest) {
        database.sql(
                        "INSERT INTO person (digest, person) VALUES (?, ?) ON CONFLICT ON CONSTRAINT person_digest DO NOTHING")
                .params(digest, strangerWithoutNumber().text())
                .update();
        // Another may have been first: what stands there is the person.
        return find(digest).orElseThrow(() -> new IllegalStateException("a person that was made is not there"));
    }

    @Override
    public NumberClaim claim(PersonNumber number, PersonId person) {
        return new NumberClaim(HexFormat.of().formatHex(digestOf(number)), person);
    }

    @Override
    public Optional<PersonId> find(PersonNumber number) {
        return find(digestOf(number));
    }

    private Optional<PersonId> find(byte[] digest) {
        return database.sql("SELECT person FROM person WHERE digest = ?")
                .param(digest)
                .query(String.class)
                .optional()
                .map(PersonId::parse);
    }

    @Override
    public PersonId strangerWithoutNumber() {
        byte[] id = new byte[ID_LENGTH];
        random.nextBytes(id);
        return PersonId.parse("p-" + HexFormat.of().formatHex(id));
    }

    @Override
    public DwellingId dwellingAt(UnitCode unit, String address) {
        byte[] bytes = digest.of("dwelling", newest(unit).text() + "\n" + normalised(address));
        return DwellingId.parse("d-" + HexFormat.of().formatHex(Arrays.copyOf(bytes, ID_LENGTH)));
    }

    /** A dwelling does not move when its commune is merged: it lies in what the commune is now. */
    private UnitCode newest(UnitCode unit) {
        UnitCode now = unit;
        for (Optional<UnitCode> next = Optional.of(unit); next.isPresent(); next = units.successorOf(now)) {
            now = next.get();
        }
        return now;
    }

    /** One form for what people write differently: case, composed or combining marks, spaces, punctuation. Marks stay. */
    private static String normalised(String address) {
        String text = Normalizer.normalize(address, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT.matcher(text).replaceAll(" ").strip();
    }

    private byte[] digestOf(PersonNumber number) {
        return digest.of("person-number", number.digits());
    }
}
