package vn.ansinh.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/**
 * A query's parameters are those that the contract gives the operation, by the interface that was generated from it. Another
 * one is refused: who asks for {@code knownAt} must not be answered with what is known now.
 */
final class KnownParameters implements HandlerInterceptor {
    private static final int LONGEST_NAME = 100;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query == null || query.isEmpty() || !(handler instanceof HandlerMethod operation)) {
            return true;
        }
        Set<String> unknown = namesIn(query);
        unknown.removeAll(known.computeIfAbsent(operation.getMethod(), method -> parametersOf(operation)));
        if (!unknown.isEmpty()) {
            throw new Refusal(
                    ProblemCode.INVALID_INPUT,
                    unknown.stream()
                            .map(name -> BrokenRule.at(WhatIsWrong.QUERY + name, "unknown-parameter"))
                            .toList());
        }
        return true;
    }

    private static Set<String> parametersOf(HandlerMethod operation) {
        return Arrays.stream(operation.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(Objects::nonNull)
                .map(RequestParam::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> namesIn(String query) {
        Set<String> names = new TreeSet<>();
        for (String pair : query.split("&", -1)) {
            String name = pair.split("=", 2)[0];
            if (!pair.isEmpty()) {
                names.add(decoded(name));
            }
        }
        return names;
    }

    private static String decoded(String name) {
        String readable = name;
        try {
            readable = URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            // Then it is none of ours, and is told as it came.
        }
        return readable.length() <= LONGEST_NAME ? readable : readable.substring(0, LONGEST_NAME);
    }
}
