package io.mpsexpress.architecture;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/** Which tables the SQL of each module names. A table is of the module whose migration creates it. */
class SqlOfModules {

    private static final String BASE = "io.mpsexpress";
    private static final Path CODE = Path.of("src/main/java/io/mpsexpress");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path VENDORS = Path.of("src/main/resources/db/vendor");

    private static final String NAME = "\\s+(\\w+)";
    private static final Pattern CREATED = Pattern.compile("create table" + NAME);
    private static final Pattern CREATED_OR_ALTERED = Pattern.compile("(?:create|alter) table" + NAME);
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|into|update|using|alter table|on)" + NAME);
    private static final Pattern REFERRED_TO = Pattern.compile("\\breferences" + NAME);
    private static final Pattern COMMENT_OF_SQL = Pattern.compile("--.*");
    // what to skip, a text block, a text, or the end of a statement
    private static final Pattern JAVA = Pattern.compile(
            "(?s)/\\*.*?\\*/|//[^\\n]*|'(?:[^'\\\\]|\\\\.)+'" + "|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"|(;)");

    private final Map<String, String> owners = new TreeMap<>();
    private final Map<String, Set<String>> references = new TreeMap<>();

    SqlOfModules() {
        // made in a migration of enrollments before its module was one
        owners.put("embedded_management_request", "backend");
        List<Path> files = files(MIGRATIONS, ".sql").toList();
        files.forEach(file -> sql(file)
                .flatMap(statement -> names(CREATED, statement).stream())
                .forEach(table -> owners.putIfAbsent(table, module(MIGRATIONS, file))));
        files.forEach(file -> sql(file).forEach(this::readReferences));
    }

    private void readReferences(String statement) {
        names(CREATED_OR_ALTERED, statement).forEach(table -> references
                .computeIfAbsent(table, none -> new HashSet<>())
                .addAll(names(REFERRED_TO, statement)));
    }

    Map<String, String> owners() {
        return owners;
    }

    Stream<Mention> inCode() {
        return files(CODE, ".java").flatMap(file -> mentions(module(CODE, file), file, statements(read(file)), NAMED));
    }

    /** The texts of each statement of each source, SQL or not. */
    Stream<Text> textsOfCode() {
        return files(CODE, ".java")
                .flatMap(file -> statements(read(file)).map(words -> new Text(withoutEnding(file), words)));
    }

    Stream<Mention> inMigrations() {
        return migrations(NAMED);
    }

    Stream<Mention> references() {
        return migrations(REFERRED_TO);
    }

    private Stream<Mention> migrations(Pattern which) {
        Stream<Mention> common =
                files(MIGRATIONS, ".sql").flatMap(file -> mentions(module(MIGRATIONS, file), file, sql(file), which));
        Stream<Mention> ofAVendor =
                files(VENDORS, ".sql").flatMap(file -> mentions(nameOf(file.getParent()), file, sql(file), which));
        return Stream.concat(common, ofAVendor);
    }

    private Stream<Mention> mentions(String module, Path file, Stream<String> statements, Pattern which) {
        return statements.flatMap(statement -> {
            Set<String> tables = names(which, statement);
            boolean ofARequest =
                    tables.stream().anyMatch(table -> module.equals(ownerOf(table)) && isOfARequest(table));
            return tables.stream().map(table -> new Mention(module, nameOf(file), table, ownerOf(table), ofARequest));
        });
    }

    /** Queries in JPQL name the entity, which is called as its table is. */
    private Set<String> names(Pattern which, String statement) {
        return which.matcher(statement)
                .results()
                .map(found ->
                        found.group(1).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT))
                .filter(name -> which == CREATED || ownerOf(name) != null)
                .collect(Collectors.toSet());
    }

    private String ownerOf(String table) {
        return table.startsWith("act_") ? "engine" : owners.get(table);
    }

    private boolean isOfARequest(String table) {
        Set<String> others = references.getOrDefault(table, Set.of());
        return others.contains("request")
                || others.stream().anyMatch(other -> !other.equals(table) && isOfARequest(other));
    }

    private static Stream<String> sql(Path file) {
        return Arrays.stream(COMMENT_OF_SQL.matcher(read(file)).replaceAll("").split(";"));
    }

    /** The texts of each statement of a source, one after the other, as they are put together when it runs. */
    private static Stream<String> statements(String source) {
        String texts = JAVA.matcher(source).results().map(SqlOfModules::text).collect(joining());
        return Arrays.stream(texts.split(";"));
    }

    private static String text(MatchResult found) {
        return found.group(3) != null
                ? ";"
                : Stream.of(found.group(1), found.group(2))
                        .filter(text -> text != null)
                        .map(text -> text.replace(';', ' '))
                        .collect(joining());
    }

    private static String module(Path root, Path file) {
        Path path = root.relativize(file);
        return path.getName(0).toString();
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    private static String withoutEnding(Path file) {
        return nameOf(file).replaceFirst("\\.\\w+$", "");
    }

    private static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Text(String file, String words) {}

    /** A table named in SQL of a module; {@code ofARequest} where its own rows beside it belong to a request. */
    record Mention(String module, String file, String table, String owner, boolean ofARequest) {

        boolean own() {
            return module.equals(owner);
        }

        /** What a kind of request may, see decision 0020. */
        boolean joinsOwnRowsWithTheirRequest() {
            return ofARequest && owner.equals("request");
        }

        boolean ofAModuleThatItMaySee() {
            return Stream.of(declarationOf(module).allowedDependencies()).anyMatch(owner::equals);
        }

        private static ApplicationModule declarationOf(String module) {
            try {
                return Class.forName(BASE + "." + module + ".package-info").getAnnotation(ApplicationModule.class);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("No module " + module, e);
            }
        }

        @Override
        public String toString() {
            return file.replace(".java", "") + " " + table;
        }
    }
}
