package io.beianflow.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one algorithm of the filing. */
public record Algorithm(
        @Nullable String name,
        @Nullable String category,
        @Nullable String role,
        @Nullable String version,
        @Nullable String onlineStatus,
        @Nullable LocalDate onlineDate,
        List<String> fields,
        @Nullable Boolean publicOpinionProperty,
        @Nullable Boolean majorEffectDecisions,
        @Nullable Boolean minorsReachable,
        @Nullable Boolean newProductOrFunction,
        @Nullable String brief,
        @Nullable String scenario,
        @Nullable String principle,
        @Nullable String mechanism,
        @Nullable String purpose,
        @Nullable String updateMechanism,
        List<FlowStep> flow,
        AlgorithmData data,
        Model model,
        Strategy strategy,
        List<Risk> risks,
        EthicsReview ethicsReview,
        Labels labels,
        @Nullable LocalDate selfAssessedOn,
        @Nullable LocalDate reportWrittenOn,
        Map<String, Object> categoryDetails) {
    public static final String GENERATION_SYNTHESIS = "generation-synthesis";
    public static final String PERSONALISED_PUSH = "personalised-push";
    public static final String RANKING_SELECTION = "ranking-selection";
    public static final String INFORMATION_RETRIEVAL = "information-retrieval";
    public static final String CONTENT_FILTERING = "content-filtering";
    public static final String DISPATCH_DECISION = "dispatch-decision";
    public static final String TECHNICAL_SUPPORTER = "technical-supporter";
    public static final String ONLINE = "online";

    /** A step of the running logic, the source of the flow chart. */
    public record FlowStep(String id, String name, String kind, List<Next> next) {
        /** An arrow to another step. */
        public record Next(String to, @Nullable String when) {}
    }

    /** Input, output and training data (算法数据). */
    public record AlgorithmData(
            List<String> inputModalities,
            List<String> outputModalities,
            List<String> outputFormats,
            @Nullable Boolean biometrics,
            @Nullable Boolean identity,
            List<DataSet> sets) {
        /** One training data set. */
        public record DataSet(
                @Nullable String name,
                @Nullable String type,
                @Nullable String source,
                @Nullable String scale,
                @Nullable String legalBasis) {}
    }

    /** The models and where they run (算法模型). */
    public record Model(
            @Nullable String source,
            List<SubModel> list,
            List<ThirdParty> thirdParty,
            @Nullable String metrics,
            @Nullable String hardware,
            @Nullable String deploymentRegion) {
        public static final String THIRD_PARTY_API = "third-party-api";

        /** One of several models, described one by one. */
        public record SubModel(
                @Nullable String name,
                @Nullable String type,
                @Nullable String purpose,
                @Nullable String version,
                @Nullable String updateCycle) {}

        /** A model of another company and its filing number. */
        public record ThirdParty(
                @Nullable String vendor,
                @Nullable String model,
                @Nullable String filingNumber) {}

        public boolean isThirdParty() {
            return THIRD_PARTY_API.equals(source) || !thirdParty.isEmpty();
        }
    }

    /** Review and intervention (算法策略). */
    public record Strategy(
            @Nullable String inputReview,
            @Nullable String outputReview,
            @Nullable String intervention,
            @Nullable String tagRules,
            @Nullable String tagExclusions) {}

    /** A risk and its control (算法风险与防范机制). */
    public record Risk(
            @Nullable String type,
            @Nullable String description,
            @Nullable String impact,
            @Nullable String control,
            @Nullable String owner,
            @Nullable String flowStep) {}

    /** 科技伦理审查 */
    public record EthicsReview(
            @Nullable String body,
            @Nullable String conclusion,
            @Nullable LocalDate date) {}

    /** 显式标识、隐式标识 */
    public record Labels(
            @Nullable String explicit, @Nullable String implicit) {}

    public boolean isOf(String wanted) {
        return wanted.equals(category);
    }

    /** 服务技术支持者; only a generation or synthesis algorithm has a role, every other filer is a provider. */
    public boolean isTechnicalSupporter() {
        return TECHNICAL_SUPPORTER.equals(role);
    }

    public boolean isOnline() {
        return ONLINE.equals(onlineStatus);
    }
}
