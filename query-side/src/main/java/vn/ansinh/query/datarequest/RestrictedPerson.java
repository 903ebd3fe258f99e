package vn.ansinh.query.datarequest;

import java.time.LocalDate;
import vn.ansinh.kernel.value.PersonId;

/** Somebody the processing of whose data is restricted at their request, and since when. */
public record RestrictedPerson(PersonId person, LocalDate since) {}
