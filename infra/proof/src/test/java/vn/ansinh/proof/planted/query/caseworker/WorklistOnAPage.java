package vn.ansinh.proof.planted.query.caseworker;

import org.springframework.stereotype.Controller;

/** A page is drawn by a view, and the view asks nobody. */
@Controller
final class WorklistOnAPage {}
