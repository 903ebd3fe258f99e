package vn.ansinh.kernel.event.application;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.ansinh.kernel.codec.CodecFailure;

/**
 * Of an event's {@link Parts.By} what four-eyes asks for, read without the rest of the payload: whoever looks through a whole log looks at
 * nothing else of most events.
 *
 * @param actor pseudonym of the account
 * @param human opaque id of the human being behind it, where known
 */
public record WhoActed(String actor, @Nullable String human) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Reads an event's payload. @throws CodecFailure when it does not say who acted */
    public static WhoActed of(byte[] payload) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), payload)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean by = parser.currentName().equals("by");
                    JsonToken value = parser.nextToken();
                    if (by && value == JsonToken.START_OBJECT) {
                        return read(parser);
                    }
                    parser.skipChildren();
                }
            }
        } catch (JacksonException malformed) {
            throw new CodecFailure("", "not JSON", malformed);
        }
        throw new CodecFailure("/by", "missing");
    }

    private static WhoActed read(JsonParser parser) {
        String actor = null;
        String human = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                switch (name) {
                    case "actor" -> actor = parser.getString();
                    case "human" -> human = parser.getString();
                    default -> {}
                }
            } else {
                parser.skipChildren();
            }
        }
        if (actor == null) {
            throw new CodecFailure("/by/actor", "missing");
        }
        return new WhoActed(actor, human);
    }

    /** Whether both are one human being: the same account, or two accounts of one person. */
    public boolean isSameHumanAs(WhoActed other) {
        return actor.equals(other.actor) || (human != null && Objects.equals(human, other.human));
    }
}
