package vn.ansinh.proof.planted.query.citizen;

import vn.ansinh.query.disclose.PublishedByLaw;

/** The law publishes postings and no status. */
@PublishedByLaw
final class StatusPageForEverybody {}
