package org.learningledger.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every proof of every tree of up to a thousand leaves, against the definitions of RFC 6962 as they stand there. */
@DisplayName("Every proof of trees of 0 to 1,000 leaves")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryProofTest {

    private static final int MOST = 1_000;
    private static final List<Hash> LEAVES = Examples.leaves(MOST);
    private static final GrownTree TREE = GrownTree.of(LEAVES);

    private final Definition definition = new Definition();
    private final TreeProofs proofs = TREE.proofs();

    @Test
    void that_a_leaf_is_in_the_tree_is_as_defined_and_holds() {
        for (int size = 0; size <= MOST; size++) {
            assertThat(TREE.root(size)).isEqualTo(definition.root(0, size));
            assertThat(proofs.root(size)).isEqualTo(TREE.root(size));
            for (int index = 0; index < size; index++) {
                var proof = proofs.inclusion(index, size);
                assertThat(proof).isEqualTo(definition.path(index, 0, size));
                assertThat(ProofCheck.includes(index, size, LEAVES.get(index), proof, TREE.root(size)))
                        .isTrue();
            }
        }
    }

    @Test
    void that_a_tree_goes_on_from_another_is_as_defined_and_holds() {
        for (int size = 1; size <= MOST; size++) {
            for (int before = 1; before <= size; before++) {
                var proof = proofs.consistency(before, size);
                assertThat(proof).isEqualTo(definition.sub(before, 0, size, true));
                assertThat(ProofCheck.continues(before, TREE.root(before), size, TREE.root(size), proof))
                        .isTrue();
            }
        }
    }

    @Test
    void a_frontier_that_was_set_down_goes_on_as_if_it_had_not_been() {
        for (int size = 0; size < MOST; size++) {
            var again = new Frontier(size, TREE.nodes());
            assertThat(again.root()).isEqualTo(TREE.root(size));
            again.append(LEAVES.get(size));
            assertThat(again.root()).isEqualTo(TREE.root(size + 1));
        }
    }

    /** MTH, PATH and SUB of RFC 6962, section 2.1, typed in; only what was once computed is remembered. */
    private static final class Definition {

        private final Map<Long, Hash> known = new HashMap<>();

        Hash root(int from, int to) {
            if (from == to) return Merkle.EMPTY;
            if (to - from == 1) return LEAVES.get(from);
            var before = known.get((long) from << Integer.SIZE | to);
            if (before != null) return before;
            int k = powerOfTwoBelow(to - from);
            var root = Merkle.node(root(from, from + k), root(from + k, to));
            known.put((long) from << Integer.SIZE | to, root);
            return root;
        }

        List<Hash> path(int m, int from, int to) {
            int n = to - from;
            if (n == 1) return List.of();
            int k = powerOfTwoBelow(n);
            return m < k
                    ? with(path(m, from, from + k), root(from + k, to))
                    : with(path(m - k, from + k, to), root(from, from + k));
        }

        List<Hash> sub(int m, int from, int to, boolean whole) {
            int n = to - from;
            if (m == n) return whole ? List.of() : List.of(root(from, to));
            int k = powerOfTwoBelow(n);
            return m <= k
                    ? with(sub(m, from, from + k, whole), root(from + k, to))
                    : with(sub(m - k, from + k, to, false), root(from, from + k));
        }

        private static int powerOfTwoBelow(int n) {
            int k = 1;
            while (2 * k < n) k *= 2;
            return k;
        }

        private static List<Hash> with(List<Hash> proof, Hash last) {
            var longer = new ArrayList<>(proof);
            longer.add(last);
            return longer;
        }
    }
}
