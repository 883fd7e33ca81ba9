package org.learningledger.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the person brought along from elsewhere, which is what gives a check its worth. */
final class Given {

    private final List<Key> keys;
    private final List<Checkpoint> checkpoints;
    private final Set<Key> met = new HashSet<>();

    Given(List<Key> keys, List<Checkpoint> checkpoints) {
        this.keys = List.copyOf(keys);
        this.checkpoints = List.copyOf(checkpoints);
    }

    List<Key> keys() {
        return keys;
    }

    List<Checkpoint> checkpoints() {
        return checkpoints;
    }

    /** The checkpoints that were kept of one log. */
    List<Checkpoint> checkpointsOf(String origin) {
        return checkpoints.stream().filter(each -> each.origin().equals(origin)).toList();
    }

    /** Whether a key of this log was given, so that those in the archive need not be believed. */
    boolean hasKeyOf(Checkpoint head) {
        return keys.stream().anyMatch(head::isOwn);
    }

    List<Key> and(List<Key> others) {
        var all = new ArrayList<>(keys);
        all.addAll(others);
        return all;
    }

    void met(List<Key> signers) {
        met.addAll(signers);
    }

    List<Key> neverMet() {
        return keys.stream().filter(key -> !met.contains(key)).toList();
    }
}
