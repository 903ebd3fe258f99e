/** The write side, by benefit: decides and records; knows nothing of the query side. */
@NullMarked
package vn.ansinh.command;

import org.jspecify.annotations.NullMarked;
