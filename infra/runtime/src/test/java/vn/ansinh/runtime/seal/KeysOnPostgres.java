package vn.ansinh.runtime.seal;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.seal.PersonKeys;

/** Persons' keys in a database of their own, wrapped by one master key. */
public final class KeysOnPostgres {
    private static final MasterKey MASTER = new MasterKey("1", new byte[MasterKey.LENGTH]);

    private KeysOnPostgres() {}

    public static PersonKeys in(DataSource fresh) {
        Flyway.configure()
                .dataSource(fresh)
                .locations("classpath:db/keys")
                .load()
                .migrate();
        return new PostgresPersonKeys(JdbcClient.create(fresh), new MasterKeys() {
            @Override
            public MasterKey current() {
                return MASTER;
            }

            @Override
            public MasterKey oldest() {
                return MASTER;
            }

            @Override
            public Optional<MasterKey> named(String name) {
                return Optional.of(MASTER).filter(key -> key.name().equals(name));
            }
        });
    }
}
