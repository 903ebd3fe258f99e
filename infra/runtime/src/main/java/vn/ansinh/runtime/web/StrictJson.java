package vn.ansinh.runtime.web;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** What is not in the contract is refused, never guessed: a lenient reader is a second contract that nobody wrote down. */
@Configuration(proxyBeanMethods = false)
class StrictJson {
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 200;

    @Bean
    JsonFactoryBuilderCustomizer boundedJson() {
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJsonMapper() {
        return mapper -> mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, text -> {
                    for (CoercionInputShape shape : new CoercionInputShape[] {
                        CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
                    }) {
                        text.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                .changeDefaultNullHandling(
                        nulls -> nulls.withValueNulls(Nulls.FAIL).withContentNulls(Nulls.FAIL))
                .addModule(new SimpleModule("an-sinh-dates").addDeserializer(LocalDate.class, new IsoDates()));
    }

    /** Ten characters and a day that exists, of the years 1800 to 2999; the library's own reader takes more. */
    private static final class IsoDates extends StdDeserializer<LocalDate> {
        private static final Pattern FORM = Pattern.compile("(1[89]|2\\d)\\d\\d-\\d\\d-\\d\\d");

        IsoDates() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            String text =
                    parser.isExpectedNumberIntToken() || !parser.currentToken().isScalarValue()
                            ? ""
                            : String.valueOf(parser.getValueAsString());
            try {
                if (FORM.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (java.time.DateTimeException noSuchDay) {
                // said below, in the same words
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "not a date");
        }
    }
}
