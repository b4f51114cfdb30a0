package io.beianflow;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        ApplicationModules.of(BeianflowApplication.class).verify();
    }
}
