/** Finding a case by whole words of a name, or by person. Held by {@code NameWordsTest}. */
@NullMarked
package vn.ansinh.query.caseworker.search;

import org.jspecify.annotations.NullMarked;
