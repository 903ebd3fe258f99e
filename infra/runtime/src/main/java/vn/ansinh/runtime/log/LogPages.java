package vn.ansinh.runtime.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/**
 * The newest checkpoint and the tiles of the proven log, for anybody, as C2SP tlog-tiles lays them out (ADR-0018). The contract is that page:
 * a tile's path has as many steps as its number needs, which OpenAPI cannot say. Digests alone, of nobody's data.
 */
@RestController
@Profile({"standalone", "query-node"})
class LogPages {
    private static final MediaType NOTE = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration A_YEAR = Duration.ofDays(365);

    /** {@code x001/x234/067}, and after it {@code .p/W} where the tile is not full. */
    private static final Pattern PLACE =
            Pattern.compile("(?<level>[0-7])/(?<index>(?:x[0-9]{3}/){0,3}[0-9]{3})(?:\\.p/(?<width>[1-9][0-9]{0,2}))?");

    private final ProvenLog log;

    LogPages(DataSource eventDatabase) {
        this.log = new ProvenLog(eventDatabase);
    }

    /** Kept by nobody: in a second there is another. */
    @GetMapping("/api/log/v1/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return log.checkpoint()
                .map(note -> ResponseEntity.ok()
                        .contentType(NOTE)
                        .cacheControl(CacheControl.noStore())
                        .body(note.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    /** A tile never changes: a partial one stays what it was for its width. */
    @GetMapping("/api/log/v1/tile/{*place}")
    ResponseEntity<byte[]> tile(@PathVariable String place) {
        return found(place.substring(1))
                .map(tile -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                        .body(tile))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    private Optional<byte[]> found(String place) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String index = parts.group("index");
        // One number has one path.
        if (index.startsWith("x000/")) {
            return Optional.empty();
        }
        String partial = parts.group("width");
        int width = partial == null ? MerkleTree.TILE_WIDTH : Integer.parseInt(partial);
        if (partial != null && width >= MerkleTree.TILE_WIDTH) {
            return Optional.empty();
        }
        return log.tile(Integer.parseInt(parts.group("level")), Long.parseLong(index.replaceAll("[x/]", "")), width);
    }
}
