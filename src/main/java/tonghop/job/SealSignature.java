package tonghop.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import tonghop.disk.WholeFile;

/** Signs the sums of sealed runs by a key of Ed25519 in the PEM files that openssl makes; the signature lies beside the sums. */
public final class SealSignature {
    /** The signature of {@code SHA256SUMS}, byte by byte, in Base64. */
    public static final String FILE = SealedRun.SUMS + ".sig";

    private static final String ALGORITHM = "Ed25519";

    private SealSignature() {}

    /**
     * The key that signs.
     *
     * @throws GeneralSecurityException when the file holds no such key
     */
    public static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pem(file, "PRIVATE KEY")));
    }

    /**
     * The key by which a signature is checked.
     *
     * @throws GeneralSecurityException when the file holds no such key
     */
    public static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(pem(file, "PUBLIC KEY")));
    }

    private static byte[] pem(Path file, String label) throws IOException, InvalidKeySpecException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String begin = "-----BEGIN " + label + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new InvalidKeySpecException("no " + label);
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }

    /** Signs a sealed run; an earlier signature gives way. */
    public static void sign(Path sealed, PrivateKey key) throws IOException, GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(Files.readAllBytes(sealed.resolve(SealedRun.SUMS)));
        Files.writeString(sealed.resolve(FILE), Base64.getEncoder().encodeToString(signature.sign()) + "\n");
        WholeFile.force(sealed.resolve(FILE));
        WholeFile.force(sealed);
    }

    /** Whether the sums of a sealed run are as the key's owner signed them. */
    public static boolean isBy(PublicKey key, Path sealed) throws IOException {
        if (!Files.isRegularFile(sealed.resolve(FILE))) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(Files.readAllBytes(sealed.resolve(SealedRun.SUMS)));
            return signature.verify(Base64.getMimeDecoder().decode(Files.readAllBytes(sealed.resolve(FILE))));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return false;
        }
    }
}
