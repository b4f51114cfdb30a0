package io.beianflow.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One algorithm on its way to a filing number and after.
 *
 * @param company tenant it belongs to
 * @param dataVersion version of the data as it stands
 * @param nextDueOn last day of the running clock that ends first
 * @param version grows with every change of this record
 */
public record Filing(
        String ref,
        String company,
        String kind,
        Status status,
        Stage stage,
        int round,
        List<Track> tracks,
        Outline outline,
        @Nullable String subjectApplicationId,
        @Nullable String algorithmApplicationId,
        @Nullable String filingNumber,
        String rulePack,
        int dataVersion,
        @Nullable LocalDate nextDueOn,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    /** What the data says a list shows; each may be missing while people still write. */
    public record Outline(
            @Nullable String subjectName,
            @Nullable String subjectUscc,
            @Nullable String algorithmName,
            @Nullable String category,
            @Nullable String role) {}

    public Filing {
        tracks = List.copyOf(tracks);
    }

    public @Nullable String subjectName() {
        return outline.subjectName();
    }

    public @Nullable String subjectUscc() {
        return outline.subjectUscc();
    }

    public @Nullable String algorithmName() {
        return outline.algorithmName();
    }

    public @Nullable String category() {
        return outline.category();
    }

    public @Nullable String role() {
        return outline.role();
    }

    public Optional<Track> track(String name) {
        return tracks.stream().filter(track -> track.name().equals(name)).findFirst();
    }

    /** The track by name; refuses when the filing has none, such as the subject track of a filed subject. */
    public Track requireTrack(String name) {
        return track(name)
                .orElseThrow(() -> new IllegalStateException("Filing " + ref + " has no track '" + name + "'"));
    }

    public boolean isTechnicalSupporter() {
        return "technical-supporter".equals(role());
    }

    /** The filing with this track as it is now; stage, round and status follow the leading track. */
    Filing with(Track changed) {
        if (status.isFinal()) {
            throw new IllegalStateException("Filing " + ref + " cannot move track " + changed.name() + ": it is "
                    + status.id() + ", which is final");
        }
        List<Track> next = new ArrayList<>(tracks);
        next.removeIf(track -> track.name().equals(changed.name()));
        next.add(changed);
        next.sort((one, other) -> other.name().compareTo(one.name()));
        Track leading = leading(next);
        return moved(leading.status(), leading.stage(), leading.round(), next);
    }

    Filing ended(Status end) {
        return moved(end, Stage.DONE, round, tracks);
    }

    /** While both tracks run it is the subject's until that has passed (contract section 5). */
    private static Track leading(List<Track> tracks) {
        return tracks.stream()
                .filter(track -> track.name().equals(Track.SUBJECT) && !track.passed())
                .findFirst()
                .orElseGet(() -> tracks.stream()
                        .filter(track -> track.name().equals(Track.ALGORITHM))
                        .findFirst()
                        .orElse(tracks.get(0)));
    }

    private Filing moved(Status nextStatus, Stage nextStage, int nextRound, List<Track> nextTracks) {
        return copy(nextStatus, nextStage, nextRound, nextTracks, outline, dataVersion);
    }

    /** The filing as a new version of its data describes it. */
    Filing described(Outline next, int nextDataVersion) {
        return copy(status, stage, round, tracks, next, nextDataVersion);
    }

    Filing withTracks(List<Track> loaded) {
        return copy(status, stage, round, loaded, outline, dataVersion);
    }

    private Filing copy(
            Status nextStatus,
            Stage nextStage,
            int nextRound,
            List<Track> nextTracks,
            Outline nextOutline,
            int nextDataVersion) {
        return new Filing(
                ref,
                company,
                kind,
                nextStatus,
                nextStage,
                nextRound,
                nextTracks,
                nextOutline,
                subjectApplicationId,
                algorithmApplicationId,
                filingNumber,
                rulePack,
                nextDataVersion,
                nextDueOn,
                createdAt,
                updatedAt,
                version);
    }
}
