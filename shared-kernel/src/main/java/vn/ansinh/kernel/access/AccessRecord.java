package vn.ansinh.kernel.access;

/** Where it is kept who looked at what. */
public interface AccessRecord {
    /**
     * Keeps it, and returns once it is durable: before the answer is given.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code access-not-recorded}; then nothing may be shown
     */
    void keep(Access access);
}
