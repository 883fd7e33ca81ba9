package org.learningledger.query.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.learningledger.query.proof.VerifierKey.Kind;

/** A small log as the server keeps it, with what the server hands out of it, and what the server makes of proofs. */
public final class ServersLog {

    private record Place(int level, long index) {}

    private final Map<Place, Hash> whole = new HashMap<>();
    private final TreeProofs proofs = new TreeProofs((level, index) -> whole.get(new Place(level, index)));
    private final SigningKey key;
    private final long size;

    public ServersLog(String origin, byte[] seed, List<byte[]> entries) {
        key = SigningKey.ofSeed(origin, Kind.NOTE, seed);
        size = entries.size();
        var frontier = new Frontier();
        for (var entry : entries) {
            frontier.append(Merkle.leaf(entry), (level, index, hash) -> whole.put(new Place(level, index), hash));
        }
    }

    /** What its checkpoints are checked with. */
    public String verifierKey() {
        return key.verifier().toString();
    }

    /** The signed head over the first so many entries. */
    public String checkpoint(long ofSize) {
        return signed(ofSize).toString();
    }

    /** The file that proves one entry. */
    public String proof(long index) {
        return new LogProof(null, index, proofs.inclusion(index, size), signed(size)).toString();
    }

    /** The hashes by which the log grew out of its beginning, a line each. */
    public String consistency(long before) {
        return proofs.consistency(before, size).stream()
                .map(hash -> hash + "\n")
                .collect(Collectors.joining());
    }

    private SignedNote signed(long ofSize) {
        return new Checkpoint(key.verifier().name(), ofSize, proofs.root(ofSize)).signedBy(key);
    }

    /** Whether the server takes it for a proof of this entry. */
    public static boolean proves(String proof, byte[] entry, String verifierKey) {
        try {
            LogProof.parse(proof).shows(entry, List.of(VerifierKey.parse(verifierKey)));
            return true;
        } catch (NotProved refused) {
            return false;
        }
    }

    /** Whether the server believes that one checkpoint grew out of the other. */
    public static boolean continues(String older, String newer, String consistency, String verifierKey) {
        var keys = List.of(VerifierKey.parse(verifierKey));
        try {
            var before = Checkpoint.of(SignedNote.parse(older), keys);
            var now = Checkpoint.of(SignedNote.parse(newer), keys);
            var hashes = consistency.lines().map(Hash::ofBase64).toList();
            return ProofCheck.continues(before.size(), before.root(), now.size(), now.root(), hashes);
        } catch (NotProved refused) {
            return false;
        }
    }
}
