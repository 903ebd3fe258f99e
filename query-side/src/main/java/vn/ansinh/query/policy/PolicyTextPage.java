package vn.ansinh.query.policy;

import java.util.List;

/** The policy's text by its digest, file by file in order of name. */
public record PolicyTextPage(String digest, List<PolicyFile> files) {
    public record PolicyFile(String file, String text) {}
}
