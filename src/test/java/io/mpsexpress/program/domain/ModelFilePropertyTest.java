package io.mpsexpress.program.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.program.SupportedModel;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.MutatedFiles;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ModelFilePropertyTest {

    private static final List<SupportedModel> MODELS = IntStream.range(0, 20)
            .mapToObj(i -> new SupportedModel("CX" + i, 1_000 + i))
            .toList();
    private static final byte[] FILE = ModelFile.write(MODELS).getBytes(UTF_8);

    @Property(tries = 200)
    void mutatedFilesAreReadOrRefused(@ForAll long seed) {
        try {
            assertThat(ModelFile.check(MutatedFiles.of(FILE, seed), MODELS, 1).total())
                    .isPositive();
        } catch (Refused refused) {
            assertThat(refused.code()).startsWith("program.models.file.");
        }
    }
}
