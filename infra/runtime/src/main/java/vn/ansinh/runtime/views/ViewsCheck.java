package vn.ansinh.runtime.views;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.runtime.guard.StartUpCheck;

/**
 * MongoDB takes our login. That it is away stops no start, because it may come back (P9); that it refuses us does not pass
 * by waiting.
 */
final class ViewsCheck implements StartUpCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsCheck.class);
    private static final int UNAUTHORIZED = 13;

    private final MongoDatabase database;

    ViewsCheck(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public List<String> refusals() {
        try {
            database.listCollectionNames().first();
            return List.of();
        } catch (MongoException failed) {
            if (isRefusal(failed)) {
                return List.of(
                        "The MongoDB of ansinh.mongodb.uri refuses its user name and password, or gives them no right"
                                + " to the database " + database.getName()
                                + ": correct them there or in the property.");
            }
            LOG.warn("MongoDB is away; queries are refused until it is back: {}", failed.getMessage());
            return List.of();
        }
    }

    /** Whether the server is there and will not have us. */
    static boolean isRefusal(MongoException failed) {
        return failed instanceof MongoSecurityException
                || (failed instanceof MongoCommandException refused && refused.getErrorCode() == UNAUTHORIZED);
    }
}
