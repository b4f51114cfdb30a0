package io.beianflow.web.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Finds out what went wrong and says it in the reader's language. What is our own fault is logged under an id. */
@Component
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** PostgreSQL's {@code character_not_in_repertoire} and {@code untranslatable_character}: U+0000, as text and in JSON. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    private final MessageSource texts;

    Problems(MessageSource texts) {
        this.texts = texts;
    }

    Problem of(Throwable thrown, Locale language) {
        return find(thrown, Refusal.class)
                .map(refusal -> Problem.of(refusal, texts, language))
                .or(() -> ofEngineOrDatabase(thrown, language))
                .or(() -> ofRequest(thrown, language))
                .orElseGet(() -> ourFault(thrown, language));
    }

    Problem of(int status, Locale language) {
        return switch (status) {
            case 401 -> Problem.of(status, "login-required", texts, language);
            case 403 -> Problem.of(status, "not-allowed", texts, language);
            case 404 -> Problem.of(status, "no-such-address", texts, language);
            case 405 -> Problem.of(status, "method-not-allowed", texts, language);
            case 413 -> Problem.of(status, "too-large", texts, language);
            default ->
                status < 500
                        ? Problem.of(status, "request-refused", texts, language)
                        : Problem.of(status, "fault", texts, language, "-");
        };
    }

    /** The engine wraps what listeners throw, the database what parallel requests meet; both lie somewhere in the causes. */
    private Optional<Problem> ofEngineOrDatabase(Throwable thrown, Locale language) {
        if (find(thrown, AuthorizationException.class).isPresent()
                || find(thrown, AccessDeniedException.class).isPresent()) {
            return Optional.of(Problem.of(403, "not-allowed", texts, language));
        }
        if (find(thrown, OptimisticLockingException.class).isPresent()
                || find(thrown, ConcurrencyFailureException.class).isPresent()) {
            return Optional.of(Problem.of(409, "changed-meanwhile", texts, language));
        }
        if (find(thrown, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(UNSTORABLE::contains)
                .isPresent()) {
            return Optional.of(Problem.of(422, "unstorable-text", texts, language));
        }
        return Optional.empty();
    }

    private Optional<Problem> ofRequest(Throwable thrown, Locale language) {
        if (thrown instanceof MaxUploadSizeExceededException) {
            return Optional.of(of(413, language));
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return Optional.of(unreadable(unreadable, language));
        }
        if (thrown instanceof MultipartException) {
            return Optional.of(Problem.of(422, "unreadable-upload", texts, language));
        }
        List<Fault> faults = faults(thrown);
        if (!faults.isEmpty()) {
            return Optional.of(Problem.of(Refusal.invalid(faults), texts, language));
        }
        if (thrown instanceof ErrorResponse answer) {
            int status = answer.getStatusCode().value();
            return status < 500 ? Optional.of(of(status, language)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static List<Fault> faults(Throwable thrown) {
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return List.of(Fault.at("/" + missing.getParameterName(), "missing"));
        }
        if (thrown instanceof MissingServletRequestPartException missing) {
            return List.of(Fault.at("/" + missing.getRequestPartName(), "missing"));
        }
        if (thrown instanceof MissingRequestHeaderException missing) {
            return List.of(Fault.at("/" + missing.getHeaderName(), "missing"));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return List.of(Fault.at("/" + mismatch.getName(), shape(mismatch.getRequiredType())));
        }
        if (thrown instanceof BindingResult binding) {
            return binding.getFieldErrors().stream()
                    .map(error -> Fault.at("/" + error.getField().replace('.', '/'), "wrong-value"))
                    .toList();
        }
        return List.of();
    }

    private Problem unreadable(HttpMessageNotReadableException thrown, Locale language) {
        Optional<JsonMappingException> mapping = find(thrown, JsonMappingException.class);
        if (mapping.isPresent() && !mapping.get().getPath().isEmpty()) {
            return Problem.of(
                    Refusal.invalid(List.of(Fault.at(pointer(mapping.get()), "wrong-value"))), texts, language);
        }
        return find(thrown, JsonProcessingException.class)
                .filter(broken -> broken.getLocation() != null)
                .map(broken -> Problem.of(
                        422,
                        "unreadable-json",
                        texts,
                        language,
                        broken.getLocation().getLineNr(),
                        broken.getLocation().getColumnNr()))
                .orElseGet(() -> Problem.of(422, "unreadable", texts, language));
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    private static String shape(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return "wrong-date";
        }
        return type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type))
                ? "wrong-number"
                : "wrong-value";
    }

    private Problem ourFault(Throwable thrown, Locale language) {
        String id = UUID.randomUUID().toString();
        LOG.error("fault {}", id, thrown);
        return Problem.of(500, "fault", texts, language, id).withId(id);
    }

    private static <T> Optional<T> find(Throwable thrown, Class<T> wanted) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return Optional.of(wanted.cast(cause));
            }
        }
        return Optional.empty();
    }
}
