package vn.ansinh.query.answer;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.CodecFailure;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/**
 * Opaque cursors: canonical JSON in base64url. They carry a place and no right: what they point past is asked of {@code
 * Disclosure} again, so that a forged one shows nothing that a true one would not.
 */
public final class Cursor {
    private Cursor() {}

    public static String of(Record place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(RecordCodec.encode(place));
    }

    /**
     * The place that a cursor holds; empty without a cursor.
     *
     * @throws Refusal {@code invalid-input}, {@code cursor-malformed}
     */
    public static <P extends Record> Optional<P> read(@Nullable String cursor, Class<P> place) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            P read = RecordCodec.decode(Base64.getUrlDecoder().decode(cursor), place);
            if (!of(read).equals(cursor)) {
                throw malformed();
            }
            return Optional.of(read);
        } catch (CodecFailure | InvalidValue refused) {
            throw malformed();
        } catch (IllegalArgumentException noBase64) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.of("cursor-malformed"));
    }
}
