package vn.ansinh.query.port;

/** The one who sent the request that is being answered. */
public interface CurrentReader {
    /** Who asks. Called only where the contract demands that one has signed in. */
    Reader get();
}
