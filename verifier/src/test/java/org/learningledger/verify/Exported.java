package org.learningledger.verify;

import static org.learningledger.verify.Entry.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive as the ledger exports it, its files in memory: tests change some, and write the zip. */
final class Exported {

    static final String SOUTH_TEES = "south-tees";
    static final Signer SIGNER = Signer.named("ledger.example/south-tees");

    final Map<String, byte[]> files = new LinkedHashMap<>();

    private Exported() {}

    static List<Entry> entries(String partnership, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(position -> Entry.at(partnership, position))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Twenty entries of one partnership, with two older checkpoints. */
    static Exported ofTwenty() {
        return of(entries(SOUTH_TEES, 20));
    }

    static Exported of(List<Entry> entries) {
        return new Exported().with(SOUTH_TEES, SIGNER, entries).described();
    }

    Exported with(String partnership, Signer signer, List<Entry> entries) {
        return with(
                partnership, signer, entries, entries.stream().map(Entry::leaf).toList());
    }

    Exported with(String partnership, Signer signer, List<Entry> entries, List<byte[]> leaves) {
        var leavesFile = new Entry.Bytes();
        leaves.forEach(leavesFile::field);
        var events = new ByteArrayOutputStream();
        entries.forEach(entry -> events.writeBytes(entry.line()));
        var tree = new Recursively(leaves);
        put(partnership, "leaves.lp32", leavesFile.toByteArray());
        put(partnership, "checkpoint", checkpoint(signer, tree, leaves.size()));
        put(partnership, "key.txt", utf8(signer.key() + "\n"));
        for (int size : List.of(7, 16)) {
            if (size < leaves.size()) {
                put(partnership, "checkpoints/%011d".formatted(size), checkpoint(signer, tree, size));
            }
        }
        put(partnership, "events.jsonl", events.toByteArray());
        put(partnership, "registers/actions.csv", utf8("action\r\n"));
        return this;
    }

    static byte[] checkpoint(Signer signer, Recursively tree, int size) {
        return utf8(signer.checkpoint(size, tree.root(size)));
    }

    static Recursively tree(List<Entry> entries) {
        return new Recursively(entries.stream().map(Entry::leaf).toList());
    }

    /** Adds what is there once. */
    Exported described() {
        var partnerships = files.keySet().stream()
                .filter(name -> name.endsWith("/checkpoint"))
                .map(name -> "{\"partnership\":\"%s\",\"entries\":%s}"
                        .formatted(name.substring(0, name.indexOf('/')), new String(files.get(name)).split("\n")[1]))
                .collect(Collectors.joining(","));
        files.put(
                "manifest.json",
                utf8("{\"format\":\"learning-ledger/archive/v1\",\"partnerships\":[%s]}".formatted(partnerships)));
        files.put("README.html", utf8("<!DOCTYPE html>"));
        files.put("schemas/ActionVerified.1.json", utf8("{}"));
        return this;
    }

    private void put(String partnership, String file, byte[] content) {
        files.put(partnership + "/" + file, content);
    }

    /** Packed, as the ledger writes it. */
    Path packed(Path to) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return to;
    }

    /** Not packed, so that a byte of a file is a byte of the zip. */
    Path stored(Path to) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var file : files.entrySet()) {
                var crc = new CRC32();
                crc.update(file.getValue());
                var entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return to;
    }
}
