package vn.ansinh.proof.planted.query.citizen;

import vn.ansinh.proof.planted.query.caseworker.Worklist;

/** Shows one audience what was made for another. */
record StatusPageThatShowsTheWorklist(Worklist view) {}
