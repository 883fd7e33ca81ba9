package org.learningledger.verify;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trees and proofs a second time, straight from the recursive definitions of RFC 6962, section 2.1. */
final class Recursively {

    private final List<byte[]> entries;
    private final Map<List<Integer>, byte[]> roots = new HashMap<>();

    Recursively(List<byte[]> entries) {
        this.entries = entries;
    }

    byte[] root(int size) {
        return root(0, size);
    }

    byte[] leaf(int index) {
        return sha256(new byte[] {0}, entries.get(index));
    }

    List<byte[]> inclusion(int index, int size) {
        return path(index, 0, size);
    }

    List<byte[]> consistency(int older, int newer) {
        return sub(older, 0, newer, true);
    }

    private byte[] root(int begin, int end) {
        var known = roots.get(List.of(begin, end));
        return known == null ? computed(begin, end) : known;
    }

    private byte[] computed(int begin, int end) {
        var root =
                switch (end - begin) {
                    case 0 -> sha256();
                    case 1 -> leaf(begin);
                    default -> {
                        int k = split(end - begin);
                        yield sha256(new byte[] {1}, root(begin, begin + k), root(begin + k, end));
                    }
                };
        roots.put(List.of(begin, end), root);
        return root;
    }

    private List<byte[]> path(int m, int begin, int end) {
        int n = end - begin;
        if (n == 1) return new ArrayList<>();
        int k = split(n);
        var path = m < k ? path(m, begin, begin + k) : path(m - k, begin + k, end);
        path.add(m < k ? root(begin + k, end) : root(begin, begin + k));
        return path;
    }

    private List<byte[]> sub(int m, int begin, int end, boolean known) {
        int n = end - begin;
        if (m == n) return known ? new ArrayList<>() : new ArrayList<>(List.of(root(begin, end)));
        int k = split(n);
        var sub = m <= k ? sub(m, begin, begin + k, known) : sub(m - k, begin + k, end, false);
        sub.add(m <= k ? root(begin + k, end) : root(begin, begin + k));
        return sub;
    }

    /** The largest power of two below n. */
    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var part : parts) hash.update(part);
            return hash.digest();
        } catch (GeneralSecurityException notJava) {
            throw new IllegalStateException(notJava);
        }
    }
}
