package vn.ansinh.runtime.views;

/** The generation of views that was in use is not there any more, whole or in part. */
final class ViewsVanished extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ViewsVanished(String what) {
        super(what + " is gone", null, false, false);
    }
}
