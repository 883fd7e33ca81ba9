package org.learningledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the stand-alone verifier makes of proofs. */
public final class VerifiersView {

    private VerifiersView() {}

    /** Whether it takes it for a proof of this entry. */
    public static boolean proves(String proof, byte[] entry, String verifierKey) {
        try {
            var read = TlogProof.of(bytes(proof));
            read.checkpoint().signers(List.of(Key.of(verifierKey)));
            read.check(Hash.leaf(entry));
            return true;
        } catch (DoesNotHold refused) {
            return false;
        }
    }

    /** Whether it believes that one checkpoint grew out of the other. */
    public static boolean continues(String older, String newer, String consistency, String verifierKey) {
        try {
            var before = Checkpoint.of(bytes(older));
            var now = Checkpoint.of(bytes(newer));
            for (var each : List.of(before, now)) each.signers(List.of(Key.of(verifierKey)));
            var hashes = TlogProof.hashes(consistency.lines().toList());
            TreeProof.consistency(before.size(), before.root(), now.size(), now.root(), hashes);
            return true;
        } catch (DoesNotHold refused) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
