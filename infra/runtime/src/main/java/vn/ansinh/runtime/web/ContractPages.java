package vn.ansinh.runtime.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/** The contracts as they stand in the program, and a readable page over them that needs nothing from outside. */
@Controller
class ContractPages {
    private final String reader = "META-INF/resources/webjars/swagger-ui/" + version();
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType STYLE = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

    /** Scripts from here alone; the reader draws with inline styles and images that it carries along. */
    private static final String ONLY_FROM_HERE =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
                    + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @GetMapping("/openapi/{contract}.yaml")
    ResponseEntity<Resource> contract(@PathVariable String contract) {
        return switch (contract) {
            case "command", "query" ->
                ResponseEntity.ok()
                        .contentType(YAML)
                        .cacheControl(CacheControl.noCache())
                        .body(new ClassPathResource("openapi/" + contract + ".yaml"));
            default -> throw new Refusal(ProblemCode.NOT_FOUND);
        };
    }

    @GetMapping({"/openapi", "/openapi/"})
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(PAGE)
                .header("Content-Security-Policy", ONLY_FROM_HERE)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("openapi-page/index.html"));
    }

    @GetMapping("/openapi/page/{file}")
    ResponseEntity<Resource> part(@PathVariable String file) {
        return switch (file) {
            case "page.js" -> asset("openapi-page/page.js", SCRIPT);
            case "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js" -> asset(reader + file, SCRIPT);
            case "swagger-ui.css" -> asset(reader + file, STYLE);
            default -> throw new Refusal(ProblemCode.NOT_FOUND);
        };
    }

    private static ResponseEntity<Resource> asset(String path, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(new ClassPathResource(path));
    }

    /** The reader's files lie under its version, which the build alone decides. */
    private static String version() {
        try (InputStream in =
                new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties").getInputStream()) {
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("version") + "/";
        } catch (IOException missing) {
            throw new UncheckedIOException("the page over the contracts has no reader", missing);
        }
    }
}
