package vn.ansinh.runtime.views;

/** Which event log the views are built from. */
interface LogOrigin {
    /** Another event database has another one; a backup that is restored has the same again. */
    String id();

    /** Whether this is a standby, which may know less than what other nodes have read already. */
    boolean mayLag();
}
