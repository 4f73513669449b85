package tonghop.publish.typeface;

/** The letters of charts and documents cannot be loaded: mostly the temporary folder is full, or cannot be written. */
public final class TypefaceException extends RuntimeException {
    TypefaceException(String message, Throwable cause) {
        super(message, cause);
    }
}
