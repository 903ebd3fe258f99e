/**
 * Files that come in by rows, whole or not at all, each bad row with its line, column and reason. Pure; whatever is brought in as CSV depends
 * on it. Held by {@code ListFileTest} and {@code RegisterFileTest}.
 */
@NullMarked
package vn.ansinh.command.csv;

import org.jspecify.annotations.NullMarked;
