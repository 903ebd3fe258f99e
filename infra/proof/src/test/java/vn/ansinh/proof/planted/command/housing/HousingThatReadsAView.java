package vn.ansinh.proof.planted.command.housing;

import vn.ansinh.proof.planted.query.caseworker.Worklist;

/** Decides on what a projection last showed. */
record HousingThatReadsAView(Worklist view) {}
