/** Papers (ADR-0028): their words, their sheets, and the PDF that they are. */
@NullMarked
package vn.ansinh.query.paper;

import org.jspecify.annotations.NullMarked;
