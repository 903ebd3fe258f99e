package vn.ansinh.proof.planted.query.port;

/** The port of the views, as the rules know it by its name. */
public interface Views {
    String find(String id);
}
