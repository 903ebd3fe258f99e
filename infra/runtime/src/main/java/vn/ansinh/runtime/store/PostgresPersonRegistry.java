package vn.ansinh.runtime.store;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.PersonRegistry;
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
    private final SecureRandom random = new SecureRandom();

    PostgresPersonRegistry(JdbcClient database, KeyedDigest digest) {
        this.database = database;
        this.digest = digest;
    }

    @Override
    public PersonId personOf(PersonNumber number) {
        return find(number).orElseGet(() -> made(number));
    }

    private PersonId made(PersonNumber number) {
        belongsTo(number, strangerWithoutNumber());
        // Another may have been first: what stands there is the person.
        return find(number).orElseThrow(() -> new IllegalStateException("a person that was made is not there"));
    }

    @Override
    public void belongsTo(PersonNumber number, PersonId person) {
        database.sql(
                        "INSERT INTO person (digest, person) VALUES (?, ?) ON CONFLICT ON CONSTRAINT person_digest DO NOTHING")
                .params(digestOf(number), person.text())
                .update();
    }

    @Override
    public Optional<PersonId> find(PersonNumber number) {
        return database.sql("SELECT person FROM person WHERE digest = ?")
                .param(digestOf(number))
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
        byte[] bytes = digest.of("dwelling", unit.text() + "\n" + normalised(address));
        return DwellingId.parse("d-" + HexFormat.of().formatHex(Arrays.copyOf(bytes, ID_LENGTH)));
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
