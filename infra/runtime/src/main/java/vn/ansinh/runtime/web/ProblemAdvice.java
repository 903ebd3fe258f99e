package vn.ansinh.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.command.gate.CaseMovedOn;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.limit.TooManyAttempts;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.ProblemDocument;
import vn.ansinh.kernel.problem.ProblemTexts;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.seal.PersonErased;

/**
 * The one place where failures of either side become answers. What was foreseen has a code and reasons; what was not has one
 * generic body with a reference that the log has too. Never a stack trace, a library's message or a value from the request.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String SECONDS_TO_WAIT = "2";
    private static final int SERVER_ERROR = 500;

    @ExceptionHandler
    ResponseEntity<ObjectNode> refused(Refusal refusal, HttpServletRequest request) {
        return problem(refusal.problem(), refusal.broken(), request);
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> meaningless(InvalidValue value, HttpServletRequest request) {
        return problem(ProblemCode.INVALID_INPUT, List.of(BrokenRule.of(value.code())), request);
    }

    /** Says to which version and by what, without personal data (API page, Concurrency). */
    @ExceptionHandler
    ResponseEntity<ObjectNode> movedOn(CaseMovedOn moved, HttpServletRequest request) {
        ObjectNode problem = document(ProblemCode.VERSION_CONFLICT, List.of(), null, request);
        problem.put("currentVersion", moved.currentVersion());
        ArrayNode since = problem.putArray("happenedSince");
        moved.since().forEach(happening -> {
            ObjectNode one = since.addObject();
            one.put("version", happening.version());
            one.put("event", happening.event());
            one.put("duty", happening.duty().name().toLowerCase(Locale.ROOT));
            one.put("at", happening.recordedAt().toString());
        });
        return answer(ProblemCode.VERSION_CONFLICT, problem, request)
                .eTag("\"" + moved.currentVersion() + "\"")
                .body(problem);
    }

    /** Says how long the lock lasts, which is not the moment that others are asked to wait. */
    @ExceptionHandler
    ResponseEntity<ObjectNode> tooOften(TooManyAttempts many, HttpServletRequest request) {
        ObjectNode problem = document(ProblemCode.TOO_MANY_REQUESTS, List.of(), null, request);
        return answer(ProblemCode.TOO_MANY_REQUESTS, problem, request)
                .headers(headers -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(many.retryAfterSeconds())))
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> unreadable(UnreadableEvent poison, HttpServletRequest request) {
        LOG.error("An event cannot be read: {}", poison.getMessage());
        return problem(ProblemCode.STREAM_UNREADABLE, List.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> notReadable(HttpMessageNotReadableException body, HttpServletRequest request) {
        ProblemCode code = WhatIsWrong.isNoJson(body) ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INVALID_INPUT;
        return problem(code, List.of(WhatIsWrong.in(body)), request);
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> notValid(MethodArgumentNotValidException body, HttpServletRequest request) {
        return problem(ProblemCode.INVALID_INPUT, WhatIsWrong.in(body.getBindingResult()), request);
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> notValid(ConstraintViolationException parameters, HttpServletRequest request) {
        return problem(ProblemCode.INVALID_INPUT, WhatIsWrong.in(parameters), request);
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> headerMissing(MissingRequestHeaderException header, HttpServletRequest request) {
        String name = header.getHeaderName();
        BrokenRule rule = BrokenRule.at("header:" + name, "header-missing", name);
        boolean version = name.equalsIgnoreCase(HttpHeaders.IF_MATCH);
        return problem(
                version ? ProblemCode.EXPECTED_VERSION_MISSING : ProblemCode.INVALID_INPUT, List.of(rule), request);
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> parameterMissing(
            MissingServletRequestParameterException parameter, HttpServletRequest request) {
        BrokenRule rule = BrokenRule.at(WhatIsWrong.QUERY + parameter.getParameterName(), "missing");
        return problem(ProblemCode.INVALID_INPUT, List.of(rule), request);
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> wrongType(MethodArgumentTypeMismatchException parameter, HttpServletRequest request) {
        boolean date = parameter.getName().equals("businessDate");
        BrokenRule rule = date
                ? BrokenRule.at("header:Business-Date", "header-malformed", "Business-Date")
                : BrokenRule.at(WhatIsWrong.QUERY + parameter.getName(), "wrong-type");
        return problem(ProblemCode.INVALID_INPUT, List.of(rule), request);
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> method(HttpRequestMethodNotSupportedException method, HttpServletRequest request) {
        ObjectNode problem = document(ProblemCode.METHOD_NOT_ALLOWED, List.of(), null, request);
        var allowed = method.getSupportedHttpMethods();
        return answer(ProblemCode.METHOD_NOT_ALLOWED, problem, request)
                .allow(allowed == null ? new HttpMethod[0] : allowed.toArray(HttpMethod[]::new))
                .body(problem);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ObjectNode> storeAway(Exception away, HttpServletRequest request) {
        LOG.warn("The store did not answer: {}", away.toString());
        return problem(ProblemCode.UNAVAILABLE, List.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> keysAway(KeysUnavailable away, HttpServletRequest request) {
        LOG.error("Personal data can be neither sealed nor opened: {}", away.getMessage());
        return problem(ProblemCode.UNAVAILABLE, List.of(BrokenRule.of("keys-away")), request);
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> erased(PersonErased erased, HttpServletRequest request) {
        return problem(ProblemCode.REFUSED, List.of(BrokenRule.of("person-erased")), request);
    }

    /** Everything else: what the framework knows the status of, and what nobody foresaw. */
    @ExceptionHandler
    ResponseEntity<ObjectNode> anything(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().value() < SERVER_ERROR) {
            return problem(ProblemCode.ofStatus(known.getStatusCode().value()), List.of(), request);
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("Request failed, reference {}", reference, failure);
        ObjectNode problem = document(ProblemCode.INTERNAL, List.of(), "urn:uuid:" + reference, request);
        return answer(ProblemCode.INTERNAL, problem, request).body(problem);
    }

    private static ResponseEntity<ObjectNode> problem(
            ProblemCode code, List<BrokenRule> broken, HttpServletRequest request) {
        ObjectNode problem = document(code, broken, null, request);
        return answer(code, problem, request).body(problem);
    }

    private static ObjectNode document(
            ProblemCode code, List<BrokenRule> broken, @Nullable String instance, HttpServletRequest request) {
        return ProblemDocument.of(code, broken, instance, language(request));
    }

    private static ResponseEntity.BodyBuilder answer(ProblemCode code, ObjectNode problem, HttpServletRequest request) {
        var answer = ResponseEntity.status(problem.path("status").asInt())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(request).toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return switch (code) {
            case STILL_RUNNING,
                    NOT_YET_VISIBLE,
                    VIEWS_REBUILDING,
                    UNAVAILABLE,
                    ACCESS_NOT_RECORDED,
                    TOO_MANY_REQUESTS -> answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            default -> answer;
        };
    }

    private static Locale language(HttpServletRequest request) {
        return ProblemTexts.languageOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
