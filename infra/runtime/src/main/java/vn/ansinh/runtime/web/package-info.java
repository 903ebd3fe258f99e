/**
 * What every API of this system has in common at HTTP: strict JSON, one form of problem, the contracts and their page. Names
 * both sides, and nobody names it. Held by {@code CommandApiTest} and {@code QueriesAnswerIT}.
 */
@NullMarked
package vn.ansinh.runtime.web;

import org.jspecify.annotations.NullMarked;
