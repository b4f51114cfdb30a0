package io.beianflow;

import io.beianflow.check.cli.CheckCommand;
import io.beianflow.person.cli.KeysetCommand;
import java.util.Arrays;
import org.camunda.bpm.spring.boot.starter.annotation.EnableProcessApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server, or runs the command that the first argument names ({@code check}, {@code keyset}); everything it does is in the modules below this package. */
@SpringBootApplication
@EnableProcessApplication("beianflow")
public class BeianflowApplication {
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(CheckCommand.NAME)) {
            System.exit(CheckCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        if (arguments.length > 0 && arguments[0].equals(KeysetCommand.NAME)) {
            System.exit(KeysetCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        SpringApplication.run(BeianflowApplication.class, arguments);
    }
}
