package io.beianflow;

import org.camunda.bpm.spring.boot.starter.annotation.EnableProcessApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server; everything it does is in the modules below this package. */
@SpringBootApplication
@EnableProcessApplication("beianflow")
public class BeianflowApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(BeianflowApplication.class, arguments);
    }
}
