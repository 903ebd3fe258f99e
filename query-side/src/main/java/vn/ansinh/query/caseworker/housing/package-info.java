/** In which order a unit's households wait for a house: the law's priority over its open cases (ADR-0024). Held by {@code HousingPrioritiesProof}. */
@NullMarked
package vn.ansinh.query.caseworker.housing;

import org.jspecify.annotations.NullMarked;
