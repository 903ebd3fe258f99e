package vn.ansinh.runtime.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import vn.ansinh.kernel.problem.BrokenRule;

/** Turns what the reader and the validator found into rules with JSON pointers. Values themselves are never repeated. */
final class WhatIsWrong {
    private static final String HEADER = "header:";
    private static final String PATH = "path:";

    /** Before the name of a query's parameter, where there is no body to point into. */
    static final String QUERY = "query:";

    private static final int LONGEST_POINTER = 300;

    /** Parameters of the generated interfaces that are not of the body. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "idempotencyKey", HEADER + "Idempotency-Key",
            "ifMatch", HEADER + "If-Match",
            "businessDate", HEADER + "Business-Date",
            "onBehalfOf", HEADER + "On-Behalf-Of",
            "caseId", PATH + "caseId",
            "postingId", PATH + "postingId");

    private WhatIsWrong() {}

    /** Whether the body is no JSON at all, rather than JSON of another form. */
    static boolean isNoJson(HttpMessageNotReadableException unreadable) {
        return !(unreadable.getCause() instanceof DatabindException);
    }

    static BrokenRule in(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        return switch (cause) {
            case StreamConstraintsException e -> BrokenRule.of("too-deep");
            case StreamReadException e ->
                BrokenRule.of(
                        String.valueOf(e.getOriginalMessage()).startsWith("Duplicate") ? "duplicate-key" : "not-json");
            case DatabindException e -> BrokenRule.at(pointer(e), code(e));
            case null -> BrokenRule.of("body-missing");
            default -> BrokenRule.of("not-json");
        };
    }

    private static String code(DatabindException found) {
        for (Throwable cause = found.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException) {
                return "too-deep";
            }
            if (cause instanceof StreamReadException) {
                return "not-json";
            }
        }
        return switch (found) {
            case UnrecognizedPropertyException e -> "unknown-property";
            case InvalidNullException e -> "null-not-allowed";
            case ValueInstantiationException e -> e.getType().isEnumType() ? "unknown-choice" : "wrong-type";
            case MismatchedInputException e -> mismatched(e.getTargetType());
            default -> "wrong-type";
        };
    }

    private static String mismatched(@Nullable Class<?> target) {
        if (target == LocalDate.class) {
            return "not-a-date";
        }
        return target == OffsetDateTime.class ? "not-an-instant" : "wrong-type";
    }

    private static String pointer(DatabindException found) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : found.getPath()) {
            pointer.append('/');
            String name = step.getPropertyName();
            pointer.append(name == null ? String.valueOf(step.getIndex()) : escaped(name));
        }
        return bounded(pointer.toString());
    }

    static List<BrokenRule> in(BindingResult result) {
        List<BrokenRule> rules = new ArrayList<>();
        for (FieldError error : result.getFieldErrors()) {
            rules.add(rule(pointer(error.getField()), error.getCode(), arguments(error.getArguments())));
        }
        rules.sort(Comparator.comparing((BrokenRule rule) -> String.valueOf(rule.pointer()))
                .thenComparing(BrokenRule::code));
        return rules;
    }

    static List<BrokenRule> in(ConstraintViolationException violated) {
        return violated.getConstraintViolations().stream()
                .map(WhatIsWrong::rule)
                .sorted(Comparator.comparing((BrokenRule rule) -> String.valueOf(rule.pointer())))
                .toList();
    }

    private static BrokenRule rule(ConstraintViolation<?> violation) {
        StringBuilder fields = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> {}
                case PARAMETER -> parameter = node.getName();
                default -> fields.append(fields.isEmpty() ? "" : ".").append(node);
            }
        }
        var attributes = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String elsewhere = ELSEWHERE.get(parameter);
        if (elsewhere != null) {
            String name = elsewhere.substring(elsewhere.indexOf(':') + 1);
            return BrokenRule.at(elsewhere, elsewhere.startsWith(PATH) ? "path-malformed" : "header-malformed", name);
        }
        List<String> bounds = attributes.containsKey("min") && attributes.containsKey("max")
                ? List.of(String.valueOf(attributes.get("min")), String.valueOf(attributes.get("max")))
                : List.of();
        String place = fields.isEmpty() ? QUERY + parameter : pointer(fields.toString());
        return rule(place, constraint, bounds);
    }

    private static BrokenRule rule(String pointer, @Nullable String constraint, List<String> bounds) {
        return switch (String.valueOf(constraint)) {
            case "NotNull" -> BrokenRule.at(pointer, "missing");
            case "Size" -> BrokenRule.at(pointer, "wrong-length", bounds.toArray(String[]::new));
            case "Min", "Max", "DecimalMin", "DecimalMax" -> BrokenRule.at(pointer, "out-of-range");
            default -> BrokenRule.at(pointer, "wrong-form");
        };
    }

    /** The validator's arguments: the field's names, then the constraint's attributes in the order of their names. */
    private static List<String> arguments(Object @Nullable [] arguments) {
        if (arguments == null || arguments.length != 3) {
            return List.of();
        }
        return List.of(String.valueOf(arguments[2]), String.valueOf(arguments[1]));
    }

    /** {@code persons[0].fullName} as {@code /persons/0/fullName}. */
    private static String pointer(String field) {
        if (field.isEmpty()) {
            return "";
        }
        StringBuilder pointer = new StringBuilder("/");
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '.', '[' -> pointer.append('/');
                case ']' -> {}
                default -> pointer.append(c);
            }
        }
        return bounded(pointer.toString().replace("//", "/"));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String bounded(String pointer) {
        return pointer.length() <= LONGEST_POINTER ? pointer : pointer.substring(0, LONGEST_POINTER);
    }
}
