package org.learningledger.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks over a zip file before anything in it is read (PKWARE APPNOTE 6.3, sections 4.3 and 4.4). A zip names its files
 * twice, in front of each and in a directory at its end, and programs differ in what they believe. Here both must say the
 * same, the files must lie one behind the other without a gap, and nothing may stand before, between or behind, so that
 * every program that opens the zip finds what was checked. Its checksums are no evidence, and are not looked at.
 */
final class Zip {

    static final int MOST_FILES = 100_000;

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR_LENGTH = 20;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_NAME = 200;
    private static final long LARGEST_DIRECTORY = (long) MOST_FILES * (CENTRAL_LENGTH + LONGEST_NAME + 64);

    private static final int LENGTHS_BEHIND = 1 << 3;
    private static final int FLAGS = LENGTHS_BEHIND | 1 << 1 | 1 << 2 | 1 << 11;
    private static final Set<Integer> METHODS = Set.of(0, 8);
    /** Lengths above 4 GB, and times of change. Others can give a file a second name. */
    private static final Set<Integer> EXTRAS = Set.of(1, 0x5455);

    private static final int MADE_ON_UNIX = 3;
    private static final int KIND_OF_FILE = 0170000;
    private static final int ORDINARY_FILE = 0100000;

    private final FileChannel file;

    private Zip(FileChannel file) {
        this.file = file;
    }

    /** One file as the directory tells it. */
    private record Listed(String name, int flags, int method, long packed, long offset) {}

    /** The names of its files, in the order in which they stand. */
    static List<String> names(Path path) throws IOException, Unreadable {
        try (var file = FileChannel.open(path)) {
            return new Zip(file).names();
        }
    }

    private List<String> names() throws IOException, Unreadable {
        if (file.size() < END_LENGTH) throw new Unreadable("It is not a zip file.");
        long endAt = file.size() - END_LENGTH;
        var end = read(endAt, END_LENGTH);
        if (end.getInt(0) != END || end.getShort(20) != 0) {
            throw new Unreadable("It is not a whole zip file: its end is missing, or something was added to it.");
        }
        long count = Short.toUnsignedLong(end.getShort(10));
        long length = Integer.toUnsignedLong(end.getInt(12));
        long begin = Integer.toUnsignedLong(end.getInt(16));
        if (count == 0xFFFF || length == 0xFFFF_FFFFL || begin == 0xFFFF_FFFFL) {
            endAt = large(endAt);
            var large = read(endAt, END_64_LENGTH);
            count = large.getLong(32);
            length = large.getLong(40);
            begin = large.getLong(48);
        }
        if (count < 0 || count > MOST_FILES || length < 0 || length > LARGEST_DIRECTORY) {
            throw new Unreadable("It says that it has more files than an archive can have.");
        }
        if (begin != endAt - length) throw new Unreadable("It is not a whole zip file: parts are missing or added.");
        return checked(listed(read(begin, (int) length), (int) count), begin);
    }

    /** Where the end of a zip stands that is too large for the ordinary one. */
    private long large(long endAt) throws IOException, Unreadable {
        var locator = read(endAt - LOCATOR_LENGTH, LOCATOR_LENGTH);
        long at = endAt - LOCATOR_LENGTH - END_64_LENGTH;
        if (locator.getInt(0) != END_64_LOCATOR
                || locator.getLong(8) != at
                || read(at, END_64_LENGTH).getInt(0) != END_64) {
            throw new Unreadable("It is not a whole zip file: its end is damaged.");
        }
        return at;
    }

    private static List<Listed> listed(ByteBuffer directory, int count) throws Unreadable {
        var listed = new ArrayList<Listed>();
        while (directory.hasRemaining()) {
            if (directory.remaining() < CENTRAL_LENGTH || directory.getInt(directory.position()) != CENTRAL) {
                throw new Unreadable("The directory of the zip is damaged.");
            }
            var header = directory.slice(directory.position(), CENTRAL_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            directory.position(directory.position() + CENTRAL_LENGTH);
            var name = name(taken(directory, Short.toUnsignedInt(header.getShort(28))));
            var extra = taken(directory, Short.toUnsignedInt(header.getShort(30)));
            if (header.getShort(32) != 0) throw new Unreadable("The zip has a remark on %s.", Text.shown(name));
            ordinary(name, header.getShort(4) >> 8, header.getInt(38) >>> 16);
            listed.add(listed(name, header, extra));
        }
        if (listed.size() != count) throw new Unreadable("The zip has not as many files as it says.");
        return listed;
    }

    private static Listed listed(String name, ByteBuffer header, ByteBuffer extra) throws Unreadable {
        long packed = Integer.toUnsignedLong(header.getInt(20));
        long unpacked = Integer.toUnsignedLong(header.getInt(24));
        long offset = Integer.toUnsignedLong(header.getInt(42));
        while (extra.hasRemaining()) {
            if (extra.remaining() < 4) throw new Unreadable("The directory of the zip is damaged.");
            int kind = Short.toUnsignedInt(extra.getShort());
            var content = taken(extra, Short.toUnsignedInt(extra.getShort()));
            if (!EXTRAS.contains(kind)) throw new Unreadable("The zip says more of %s than it may.", Text.shown(name));
            if (kind != 1) continue;
            if (unpacked == 0xFFFF_FFFFL) unpacked = number(content);
            if (packed == 0xFFFF_FFFFL) packed = number(content);
            if (offset == 0xFFFF_FFFFL) offset = number(content);
        }
        int flags = Short.toUnsignedInt(header.getShort(8));
        int method = Short.toUnsignedInt(header.getShort(10));
        if ((flags & ~FLAGS) != 0 || !METHODS.contains(method)) {
            throw new Unreadable("%s is encrypted or packed in an unusual way.", Text.shown(name));
        }
        return new Listed(name, flags, method, packed, offset);
    }

    private List<String> checked(List<Listed> files, long end) throws IOException, Unreadable {
        var names = new HashSet<String>();
        long at = 0;
        for (int number = 0; number < files.size(); number++) {
            var listed = files.get(number);
            if (!names.add(listed.name().toLowerCase(Locale.ROOT))) {
                throw new Unreadable("The zip has %s twice.", Text.shown(listed.name()));
            }
            if (listed.offset() != at) throw new Unreadable("The files in the zip do not lie one behind the other.");
            long next = number + 1 < files.size() ? files.get(number + 1).offset() : end;
            long gap = next - dataAt(listed) - listed.packed();
            boolean behind = (listed.flags() & LENGTHS_BEHIND) != 0;
            if (behind ? gap != 12 && gap != 16 && gap != 20 && gap != 24 : gap != 0) {
                throw new Unreadable("The files in the zip do not lie one behind the other.");
            }
            at = next;
        }
        if (at != end) throw new Unreadable("The zip has something that it does not list.");
        return files.stream().map(Listed::name).toList();
    }

    /** Where the content of a file begins, which must be named in front of it as it is listed. */
    private long dataAt(Listed listed) throws IOException, Unreadable {
        var header = read(listed.offset(), LOCAL_LENGTH);
        int nameLength = Short.toUnsignedInt(header.getShort(26));
        long nameAt = listed.offset() + LOCAL_LENGTH;
        if (header.getInt(0) != LOCAL
                || Short.toUnsignedInt(header.getShort(6)) != listed.flags()
                || Short.toUnsignedInt(header.getShort(8)) != listed.method()
                || nameLength > LONGEST_NAME
                || !name(read(nameAt, nameLength)).equals(listed.name())) {
            throw new Unreadable("The zip lists %s, and holds something else there.", Text.shown(listed.name()));
        }
        return nameAt + nameLength + Short.toUnsignedInt(header.getShort(28));
    }

    /** No folder and no link to somewhere else. */
    private static void ordinary(String name, int madeOn, int mode) throws Unreadable {
        int kind = mode & KIND_OF_FILE;
        if (madeOn == MADE_ON_UNIX && kind != 0 && kind != ORDINARY_FILE) {
            throw new Unreadable("%s in the zip is a link, or something else that is no file.", Text.shown(name));
        }
    }

    private static String name(ByteBuffer bytes) throws Unreadable {
        if (bytes.remaining() > LONGEST_NAME) throw new Unreadable("The zip has a file with an overlong name.");
        var name = new byte[bytes.remaining()];
        bytes.get(name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private static ByteBuffer taken(ByteBuffer from, int length) throws Unreadable {
        if (length > from.remaining()) throw new Unreadable("The directory of the zip is damaged.");
        var taken = from.slice(from.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        from.position(from.position() + length);
        return taken;
    }

    private static long number(ByteBuffer from) throws Unreadable {
        if (from.remaining() < Long.BYTES) throw new Unreadable("The directory of the zip is damaged.");
        return from.getLong();
    }

    private ByteBuffer read(long at, int length) throws IOException, Unreadable {
        if (at < 0 || at > file.size() - length) throw new Unreadable("It is not a whole zip file: parts are missing.");
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0)
                throw new Unreadable("The zip became shorter while it was read.");
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
