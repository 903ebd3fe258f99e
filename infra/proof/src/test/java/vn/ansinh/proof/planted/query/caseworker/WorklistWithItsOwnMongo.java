package vn.ansinh.proof.planted.query.caseworker;

import org.bson.Document;

/** A view that can no longer be kept anywhere else. */
record WorklistWithItsOwnMongo(Document document) {}
