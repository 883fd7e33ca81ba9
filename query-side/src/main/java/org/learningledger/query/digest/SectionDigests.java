package org.learningledger.query.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.projection.Section;

/** The digest of every section of one table that holds rows. Rows come in their order. */
final class SectionDigests {

    /** Partnerships in the order of their bytes. */
    private static final Comparator<Key> ORDER = Comparator.comparing(
                    (Key key) -> key.partnership.getBytes(StandardCharsets.UTF_8), java.util.Arrays::compareUnsigned)
            .thenComparingLong(Key::section);

    private final TreeMap<Key, byte[]> digests = new TreeMap<>(ORDER);
    private final MessageDigest digest = sha256();
    private @Nullable Key open;

    private record Key(String partnership, long section) {}

    /** @param row as PostgreSQL copies it out */
    void row(String partnership, byte[] row) {
        var key = new Key(partnership, Section.ofText(second(row)));
        if (!key.equals(open)) {
            end();
            open = key;
        }
        digest.update(row);
    }

    private static String second(byte[] row) {
        int from = next(row, 0) + 1;
        return new String(row, from, next(row, from) - from, StandardCharsets.US_ASCII);
    }

    private static int next(byte[] row, int from) {
        int at = from;
        while (row[at] != '\t' && row[at] != '\n') at++;
        return at;
    }

    /** No more rows come for now. */
    void end() {
        if (open != null) digests.put(open, digest.digest());
        open = null;
    }

    /** A copy in which some sections of a partnership are missing. */
    SectionDigests without(String partnership, Collection<Long> sections) {
        var others = new SectionDigests();
        others.digests.putAll(digests);
        sections.forEach(section -> others.digests.remove(new Key(partnership, section)));
        return others;
    }

    /** A line for each section. */
    String lines() {
        return digests.entrySet().stream()
                .map(each -> each.getKey().partnership
                        + '\t'
                        + each.getKey().section
                        + '\t'
                        + HexFormat.of().formatHex(each.getValue())
                        + '\n')
                .collect(Collectors.joining());
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
