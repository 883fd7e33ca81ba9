package org.learningledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningledger.verify.Hash.node;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The tree")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class TreeTest {

    private static final List<byte[]> EIGHT = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final List<byte[]> FIRST_OF_EIGHT = base64(
            "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=",
            "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
            "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=");

    private static final List<byte[]> THREE_TO_EIGHT = base64(
            "ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c=",
            "B1Bqhf2d0vEg62lPhgEeW7RmLlxBWmKRcDPUqWJEh+c=",
            "+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=",
            "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=");

    private static final List<byte[]> FIVE_TO_EIGHT = base64(
            "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=",
            "QnGia+DYqE8L1UyMMC58s6O10fpngKQLzOKHNHfatlg=",
            "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
            "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=");

    private static List<byte[]> base64(String... hashes) {
        return Stream.of(hashes).map(Base64.getDecoder()::decode).toList();
    }

    private static byte[] root(int size) {
        return HexFormat.of().parseHex(ROOTS.get(size));
    }

    private static byte[] grown(List<byte[]> entries) {
        var tree = new Frontier();
        for (var entry : entries) tree.add(Hash.leaf(entry));
        return tree.root();
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Published_vectors {

        @Test
        void hold_of_single_hashes() {
            assertThat(Hash.hex(Hash.leaf("L123456".getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
            assertThat(Hash.hex(node("N123".getBytes(StandardCharsets.UTF_8), "N456".getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
        }

        @Test
        void hold_of_the_roots_of_eight_entries() {
            for (int size = 0; size <= 8; size++) {
                assertThat(Hash.hex(grown(EIGHT.subList(0, size)))).isEqualTo(ROOTS.get(size));
            }
        }

        @Test
        void hold_of_the_roots_of_another_log() {
            var words = Stream.of(
                            "one",
                            "two",
                            "three",
                            "four",
                            "five",
                            "six",
                            "seven",
                            "eit",
                            "nain",
                            "ten",
                            "ileven",
                            "twelf",
                            "threeten",
                            "fourten",
                            "fivten")
                    .map(word -> word.getBytes(StandardCharsets.UTF_8))
                    .toList();
            assertThat(Hash.base64(grown(words.subList(0, 1))))
                    .isEqualTo("0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek=");
            assertThat(Hash.base64(grown(words.subList(0, 2))))
                    .isEqualTo("T1X2GdkhUjV3iyufF9b0kVsWFxIU0VI4EpNml2Teci4=");
            assertThat(Hash.base64(grown(words))).isEqualTo("rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=");
        }

        @Test
        void hold_of_proofs() throws Exception {
            TreeProof.inclusion(0, 8, Hash.leaf(EIGHT.getFirst()), FIRST_OF_EIGHT, root(8));
            TreeProof.consistency(1, root(1), 8, root(8), FIRST_OF_EIGHT);
            TreeProof.consistency(3, root(3), 8, root(8), THREE_TO_EIGHT);
            TreeProof.consistency(5, root(5), 8, root(8), FIVE_TO_EIGHT);
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Of_every_size_up_to_a_thousand {

        private static final int MOST = 1_000;

        private final Recursively naive = new Recursively(IntStream.range(0, MOST)
                .mapToObj(each -> ("entry " + each).getBytes(StandardCharsets.UTF_8))
                .toList());

        @Test
        void grows_to_the_root_that_the_definition_gives() {
            var tree = new Frontier();
            for (int size = 0; size <= MOST; size++) {
                assertThat(tree.root()).isEqualTo(naive.root(size));
                assertThat(tree.size()).isEqualTo(size);
                if (size < MOST) tree.add(naive.leaf(size));
            }
        }

        @Test
        void has_every_inclusion_proof_accepted_and_none_for_the_next_entry() throws Exception {
            for (int size = 1; size <= MOST; size++) {
                var root = naive.root(size);
                for (int index = 0; index < size; index++) {
                    TreeProof.inclusion(index, size, naive.leaf(index), naive.inclusion(index, size), root);
                }
                int last = size - 1;
                var proof = naive.inclusion(last, size);
                refused(() -> TreeProof.inclusion(last, last + 1, Hash.leaf(new byte[] {1}), proof, root));
                refused(() -> TreeProof.inclusion(last + 1, last + 1, naive.leaf(last), proof, root));
            }
        }

        @Test
        void has_every_consistency_proof_accepted_and_none_for_another_tree() throws Exception {
            for (int newer = 1; newer <= MOST; newer++) {
                for (int older = 1; older <= newer; older++) {
                    TreeProof.consistency(
                            older, naive.root(older), newer, naive.root(newer), naive.consistency(older, newer));
                }
                int of = newer;
                int half = (newer + 1) / 2;
                refused(() -> TreeProof.consistency(
                        half, Hash.leaf(new byte[0]), of, naive.root(of), naive.consistency(half, of)));
            }
        }
    }

    /** Each of these would be accepted if one check were missing. */
    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class An_inclusion_proof_is_refused {

        private final byte[] leaf = Hash.leaf(new byte[] {1});
        private final byte[] other = Hash.leaf(new byte[] {2});

        @Test
        void of_an_entry_behind_the_last() {
            refused(() -> TreeProof.inclusion(1, 1, leaf, List.of(), leaf));
            refused(() -> TreeProof.inclusion(2, 2, leaf, List.of(other), node(other, leaf)));
        }

        @Test
        void of_an_entry_before_the_first() {
            refused(() -> TreeProof.inclusion(-1, 1, leaf, List.of(), leaf));
        }

        @Test
        void of_an_empty_tree() {
            refused(() -> TreeProof.inclusion(0, 0, leaf, List.of(), leaf));
        }

        @Test
        void that_is_too_long() {
            refused(() -> TreeProof.inclusion(0, 1, leaf, List.of(other), node(other, leaf)));
        }

        @Test
        void that_is_too_short() {
            refused(() -> TreeProof.inclusion(0, 2, leaf, List.of(), leaf));
        }

        @Test
        void that_leads_to_another_root() {
            refused(() -> TreeProof.inclusion(0, 2, leaf, List.of(other), node(other, leaf)));
        }

        @Test
        void with_a_hash_of_another_length() {
            var longer = new byte[33];
            refused(() -> TreeProof.inclusion(0, 2, leaf, List.of(longer), node(leaf, longer)));
            refused(() -> TreeProof.inclusion(0, 1, longer, List.of(), longer));
        }

        @Test
        void in_which_a_byte_slid_from_one_hash_into_the_next() {
            var shorter = Arrays.copyOfRange(leaf, 1, 32);
            var longer = Arrays.copyOf(other, 33);
            longer[32] = leaf[0];
            refused(() -> TreeProof.inclusion(1, 2, shorter, List.of(longer), node(other, leaf)));
        }
    }

    /** Each of these would be accepted, or would never end, if one check were missing. */
    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class A_consistency_proof_is_refused {

        private final byte[] a = Hash.leaf(new byte[] {1});
        private final byte[] b = Hash.leaf(new byte[] {2});
        private final byte[] c = Hash.leaf(new byte[] {3});
        private final byte[] d = Hash.leaf(new byte[] {4});

        @Test
        void from_an_empty_tree() {
            refused(() -> TreeProof.consistency(0, root(0), 0, root(0), List.of()));
            refused(() -> TreeProof.consistency(0, root(0), 8, root(8), List.of(a)));
        }

        @Test
        void from_a_larger_tree() {
            refused(() -> TreeProof.consistency(3, a, 1, a, List.of(a)));
        }

        @Test
        void between_two_trees_of_one_size_that_differ() {
            refused(() -> TreeProof.consistency(4, a, 4, b, List.of()));
        }

        @Test
        void between_two_trees_of_one_size_with_anything_in_it() {
            refused(() -> TreeProof.consistency(4, a, 4, a, List.of(a)));
        }

        @Test
        void that_is_empty() {
            refused(() -> TreeProof.consistency(3, root(3), 8, root(8), List.of()));
        }

        @Test
        void that_is_too_long() throws Exception {
            TreeProof.consistency(3, node(c, a), 4, node(c, node(a, b)), List.of(a, b, c));
            refused(() -> TreeProof.consistency(
                    3, node(d, node(c, a)), 4, node(d, node(c, node(a, b))), List.of(a, b, c, d)));
        }

        @Test
        void that_is_too_short() {
            refused(() -> TreeProof.consistency(3, a, 4, node(a, b), List.of(a, b)));
        }

        @Test
        void that_gives_another_older_root() {
            refused(() -> TreeProof.consistency(3, d, 4, node(c, node(a, b)), List.of(a, b, c)));
        }

        @Test
        void that_gives_another_newer_root() {
            refused(() -> TreeProof.consistency(3, node(c, a), 4, d, List.of(a, b, c)));
        }

        @Test
        void with_a_hash_of_another_length() {
            var longer = new byte[33];
            refused(() -> TreeProof.consistency(4, longer, 4, longer, List.of()));
            refused(() -> TreeProof.consistency(3, node(c, a), 4, node(c, node(a, longer)), List.of(a, longer, c)));
        }

        @Test
        void with_any_hash_of_a_published_one_changed() {
            for (int hash = 0; hash < THREE_TO_EIGHT.size(); hash++) {
                var changed = new ArrayList<>(THREE_TO_EIGHT);
                changed.set(hash, a);
                refused(() -> TreeProof.consistency(3, root(3), 8, root(8), changed));
            }
        }
    }

    private interface Check {
        void run() throws DoesNotHold;
    }

    private static void refused(Check check) {
        assertThatThrownBy(check::run).isInstanceOf(DoesNotHold.class);
    }
}
