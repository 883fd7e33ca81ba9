package org.learningledger.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningledger.query.proof.Examples.leaf;
import static org.learningledger.query.proof.Merkle.node;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What must be refused, a case for each check of RFC 9162, sections 2.1.3.2 and 2.1.4.2: it would pass, or break the program,
 * if that one check were left out.
 */
@DisplayName("Checking a proof")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckingAProofTest {

    private static final Hash A = leaf("a");
    private static final Hash B = leaf("b");
    private static final Hash C = leaf("c");
    private static final Hash D = leaf("d");
    private static final Hash FOREIGN = leaf("foreign");

    private static final Hash AB = node(A, B);
    private static final Hash ABC = node(AB, C);
    private static final Hash ABCD = node(AB, node(C, D));

    @Test
    void a_hash_of_another_length_is_refused() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(NotProved.class);
        assertThatThrownBy(() -> Hash.of(new byte[33])).isInstanceOf(NotProved.class);
        assertThatThrownBy(() -> Hash.ofBase64("c2hvcnQ=")).isInstanceOf(NotProved.class);
    }

    @Nested
    @DisplayName("that a leaf is in a tree, refuses")
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class ThatALeafIsInATree {

        @Test
        void an_index_past_the_end() {
            assertThat(ProofCheck.includes(1, 1, A, List.of(), A)).isFalse();
            assertThat(ProofCheck.includes(0, 0, A, List.of(), A)).isFalse();
        }

        @Test
        void a_negative_index() {
            assertThat(ProofCheck.includes(-1, 1, A, List.of(), A)).isFalse();
        }

        @Test
        void a_proof_that_is_too_long() {
            assertThat(ProofCheck.includes(0, 1, A, List.of(B), node(B, A))).isFalse();
        }

        @Test
        void a_proof_that_is_too_short() {
            assertThat(ProofCheck.includes(0, 2, A, List.of(), A)).isFalse();
        }

        @Test
        void another_root() {
            assertThat(ProofCheck.includes(0, 2, A, List.of(B), FOREIGN)).isFalse();
        }

        @Test
        void another_leaf_or_place_or_hash() {
            assertThat(ProofCheck.includes(0, 4, A, List.of(B, node(C, D)), ABCD))
                    .isTrue();
            assertThat(ProofCheck.includes(0, 4, FOREIGN, List.of(B, node(C, D)), ABCD))
                    .isFalse();
            assertThat(ProofCheck.includes(1, 4, A, List.of(B, node(C, D)), ABCD))
                    .isFalse();
            assertThat(ProofCheck.includes(0, 4, A, List.of(node(C, D), B), ABCD))
                    .isFalse();
        }
    }

    @Nested
    @DisplayName("that a tree goes on from another, refuses")
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class ThatATreeGoesOn {

        @Test
        void to_go_on_from_nothing() {
            assertThat(ProofCheck.continues(0, A, 1, A, List.of(A))).isFalse();
            assertThat(ProofCheck.continues(0, Merkle.EMPTY, 0, Merkle.EMPTY, List.of()))
                    .isFalse();
        }

        @Test
        void to_become_smaller() {
            assertThat(ProofCheck.continues(3, A, 1, A, List.of(A))).isFalse();
        }

        @Test
        void another_root_at_the_same_size() {
            assertThat(ProofCheck.continues(2, AB, 2, FOREIGN, List.of())).isFalse();
        }

        @Test
        void hashes_where_none_are_needed() {
            assertThat(ProofCheck.continues(2, AB, 2, AB, List.of(A))).isFalse();
        }

        @Test
        void no_hashes_where_some_are_needed() {
            assertThat(ProofCheck.continues(3, ABC, 4, ABCD, List.of())).isFalse();
        }

        @Test
        void a_proof_that_is_too_long() {
            assertThat(ProofCheck.continues(3, node(D, ABC), 4, node(D, ABCD), List.of(C, D, AB, D)))
                    .isFalse();
        }

        @Test
        void a_proof_that_is_too_short() {
            assertThat(ProofCheck.continues(3, C, 4, C, List.of(C))).isFalse();
        }

        @Test
        void another_root_before() {
            assertThat(ProofCheck.continues(3, ABC, 4, ABCD, List.of(C, D, AB))).isTrue();
            assertThat(ProofCheck.continues(3, FOREIGN, 4, ABCD, List.of(C, D, AB)))
                    .isFalse();
        }

        @Test
        void another_root_now() {
            assertThat(ProofCheck.continues(3, ABC, 4, FOREIGN, List.of(C, D, AB)))
                    .isFalse();
        }
    }

    @Test
    void any_changed_bit_of_a_proof_is_refused() {
        var random = new Random(9162);
        var leaves = Examples.leaves(100);
        var tree = GrownTree.of(leaves);
        for (int round = 0; round < 2_000; round++) {
            int size = random.nextInt(2, 101);
            int index = random.nextInt(size);
            var inclusion = changed(tree.proofs().inclusion(index, size), random);
            assertThat(ProofCheck.includes(index, size, leaves.get(index), inclusion, tree.root(size)))
                    .isFalse();
            int before = random.nextInt(1, size);
            var consistency = changed(tree.proofs().consistency(before, size), random);
            assertThat(ProofCheck.continues(before, tree.root(before), size, tree.root(size), consistency))
                    .isFalse();
        }
    }

    private static List<Hash> changed(List<Hash> proof, Random random) {
        int at = random.nextInt(proof.size());
        var bytes = proof.get(at).bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return Stream.of(
                        proof.subList(0, at).stream(),
                        Stream.of(Hash.of(bytes)),
                        proof.subList(at + 1, proof.size()).stream())
                .flatMap(part -> part)
                .toList();
    }
}
