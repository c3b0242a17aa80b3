package org.basilic.formats.sending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The file that holds the last number taken of each series. */
final class NumbersFile {

    static final String NAME = "numbers.csv";

    private static final String HEAD = "series,last";
    private static final int LARGEST = 999_999_999;

    private final Path file;
    private final Disk disk;

    NumbersFile(Path directory, Disk disk) {
        this.disk = disk;
        this.file = directory.resolve(NAME);
    }

    boolean there() {
        return Files.exists(file);
    }

    /** Takes the next number: it is on the disk as taken before it is returned. */
    int take(Series series) throws IOException {
        Map<Series, Integer> last = read();
        int next = last.getOrDefault(series, 0) + 1;
        if (next > LARGEST) {
            throw new IOException(file + ": the numbers of the series " + series.written() + " are used up");
        }
        last.put(series, next);
        write(last);
        return next;
    }

    private Map<Series, Integer> read() throws IOException {
        Map<Series, Integer> last = new EnumMap<>(Series.class);
        if (!there()) {
            return last;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !HEAD.equals(lines.get(0))) {
            throw broken(1);
        }
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (cells.length != 2
                    || !cells[1].matches("[0-9]{1,9}")
                    || last.put(series(cells[0], i + 1), Integer.valueOf(cells[1])) != null) {
                throw broken(i + 1);
            }
        }
        if (last.size() < Series.values().length) {
            throw broken(lines.size());
        }
        return last;
    }

    private Series series(String written, int line) throws IOException {
        for (Series series : Series.values()) {
            if (series.written().equals(written)) {
                return series;
            }
        }
        throw broken(line);
    }

    private IOException broken(int line) {
        return new IOException(
                file + ":" + line + ": not as the program wrote it; put the file back, or write for each series a"
                        + " number that is higher than every one used");
    }

    private void write(Map<Series, Integer> last) throws IOException {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        for (Series series : Series.values()) {
            text.append(series.written())
                    .append(',')
                    .append(last.getOrDefault(series, 0))
                    .append('\n');
        }
        disk.put(file, text.toString());
    }
}
