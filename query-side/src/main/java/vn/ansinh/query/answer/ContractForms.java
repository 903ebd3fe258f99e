package vn.ansinh.query.answer;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.seal.SealedTrees;

/**
 * Our records as the contract's models. Both are written down, the one in Java and the other in {@code query.yaml}; strict
 * both ways, so that the first request after they part shows it (and {@code CaseFileProjectionTest} before).
 */
@Component
public final class ContractForms {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public <M> M model(Record answer, Class<M> model) {
        ObjectNode tree = RecordCodec.toTree(answer);
        SealedTrees.show(tree);
        return STRICT.treeToValue(tree, model);
    }

    public <M> ResponseEntity<M> ok(Record answer, Class<M> model) {
        return ResponseEntity.ok(model(answer, model));
    }

    /** With the stream's version as a strong entity tag. */
    public <M> ResponseEntity<M> ok(Record answer, Class<M> model, long version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(model(answer, model));
    }
}
