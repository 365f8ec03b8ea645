/**
 * What the import of any file is: upload, check, confirmation, slices, cancel, results, history. A kind of file brings its row
 * reader, check and writer as a {@link io.mpsexpress.imports.FileKind}. Owns the processes {@code import-contacts} and {@code
 * import-fleet}.
 */
@ApplicationModule(
        displayName = "Imports of files",
        allowedDependencies = {"shared", "engine", "access", "organization", "portal", "request"})
package io.mpsexpress.imports;

import org.springframework.modulith.ApplicationModule;
