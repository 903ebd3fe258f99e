/**
 * What state registers hand over (ADR-0036): deaths, moves, detentions, unknown numbers, wages, pensions, vehicles. Each register's form is an
 * adapter to the one entry that is stored; rows come in all or none. Pure; the controllers depend on it. Held by {@code RegisterFileTest}.
 */
@NullMarked
package vn.ansinh.command.feed;

import org.jspecify.annotations.NullMarked;
