package org.learningledger.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.query.proof.Examples.eight;
import static org.learningledger.query.proof.Examples.hash;
import static org.learningledger.query.proof.Examples.leaf;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the vectors that others published: Certificate Transparency's, transparency-dev/merkle's, Tessera's. */
@DisplayName("The tree")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TheTreeTest {

    private static final List<Hash> TO_EIGHT = List.of(
            hash("lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c="),
            hash("Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4="),
            hash("a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ="));

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void has_the_published_root(int size, String root) {
        var tree = GrownTree.of(eight().subList(0, size));
        assertThat(hex(tree.root(size))).isEqualTo(root);
        assertThat(hex(tree.proofs().root(size))).isEqualTo(root);
    }

    @Test
    void hashes_leaves_and_nodes_as_published() {
        assertThat(hex(leaf("L123456"))).isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
        assertThat(hex(Merkle.hash(Merkle.NODE, "N123".getBytes(UTF_8), "N456".getBytes(UTF_8))))
                .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    }

    @Test
    void proves_that_the_first_of_eight_is_in_it() {
        var tree = GrownTree.of(eight());
        assertThat(tree.proofs().inclusion(0, 8)).isEqualTo(TO_EIGHT);
        assertThat(ProofCheck.includes(0, 8, eight().getFirst(), TO_EIGHT, tree.root(8)))
                .isTrue();
    }

    @Test
    void proves_that_eight_continue_one() {
        var tree = GrownTree.of(eight());
        assertThat(tree.proofs().consistency(1, 8)).isEqualTo(TO_EIGHT);
        assertThat(ProofCheck.continues(1, tree.root(1), 8, tree.root(8), TO_EIGHT))
                .isTrue();
    }

    @Test
    void proves_that_eight_continue_three_and_five() {
        var proofs = GrownTree.of(eight()).proofs();
        assertThat(proofs.consistency(3, 8))
                .containsExactly(
                        hash("ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c="),
                        hash("B1Bqhf2d0vEg62lPhgEeW7RmLlxBWmKRcDPUqWJEh+c="),
                        hash("+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU="),
                        hash("a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ="));
        assertThat(proofs.consistency(5, 8))
                .containsExactly(
                        hash("vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms="),
                        hash("QnGia+DYqE8L1UyMMC58s6O10fpngKQLzOKHNHfatlg="),
                        hash("yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA="),
                        hash("037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc="));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek=",
        "2, T1X2GdkhUjV3iyufF9b0kVsWFxIU0VI4EpNml2Teci4=",
        "15, rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs="
    })
    void has_the_roots_of_the_log_that_Tessera_built(int size, String root) {
        var leaves = Stream.of("one two three four five six seven eit nain ten ileven twelf threeten fourten fivten"
                        .split(" "))
                .map(Examples::leaf)
                .toList();
        assertThat(GrownTree.of(leaves).root(size)).isEqualTo(hash(root));
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }
}
