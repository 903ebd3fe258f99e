package vn.ansinh.proof.planted.query.disclose;

/** The one door, as the rules know it by its name. */
public interface Disclosure {
    void disclose(String caseId);
}
