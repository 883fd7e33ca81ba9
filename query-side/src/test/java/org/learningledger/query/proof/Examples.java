package org.learningledger.query.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningledger.query.proof.VerifierKey.Kind;

/** What the published vectors are made of. None of these keys guards anything. */
final class Examples {

    /** The eight entries of the Certificate Transparency vectors; the second is one zero byte. */
    static final List<byte[]> EIGHT = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    static final SigningKey PETER =
            ofSignerKey("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");

    static final byte[] ZERO_SEED = new byte[SigningKey.SEED_BYTES];

    static final SigningKey WITNESS = SigningKey.ofSeed("EnochRoot", Kind.COSIGNATURE, ZERO_SEED);

    private Examples() {}

    /** A signer key string as Go's tools write it. */
    private static SigningKey ofSignerKey(String text) {
        var parts = text.split("\\+", 5);
        var coded = Base64.getDecoder().decode(parts[4]);
        return SigningKey.ofSeed(parts[2], Kind.NOTE, Arrays.copyOfRange(coded, 1, coded.length));
    }

    static List<Hash> eight() {
        return EIGHT.stream().map(Merkle::leaf).toList();
    }

    /** Leaves that are told apart by their numbers. */
    static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> leaf("entry " + number))
                .toList();
    }

    static Hash leaf(String text) {
        return Merkle.leaf(text.getBytes(StandardCharsets.UTF_8));
    }

    static Hash hash(String base64) {
        return Hash.ofBase64(base64);
    }
}
