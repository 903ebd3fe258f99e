package vn.ansinh.kernel.codec;

/** Bytes that are not of the record's form. The message names the path, never a value. */
public final class CodecFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CodecFailure(String path, String what) {
        super(path + ": " + what);
    }

    public CodecFailure(String path, String what, Throwable cause) {
        super(path + ": " + what, cause);
    }
}
