# The application alone; docker-compose.yml puts PostgreSQL and a proxy around it.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src src
COPY processes processes
COPY forms forms
# Tests and the formatter belong to ./mvnw verify, not to the image.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw --batch-mode --no-transfer-progress -DskipTests -Dspotless.check.skip=true package
RUN java -Djarmode=tools -jar target/beianflow.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
ENV TZ=Asia/Shanghai \
    SPRING_PROFILES_ACTIVE=prod
# The PDF of the mock review carries a Chinese font with TrueType outlines (OFL).
RUN apt-get update \
    && apt-get install --yes --no-install-recommends fonts-lxgw-wenkai \
    && rm -rf /var/lib/apt/lists/*
RUN groupadd --system --gid 10001 beianflow \
    && useradd --system --uid 10001 --gid beianflow --home-dir /beianflow --create-home beianflow
WORKDIR /beianflow
# What changes least comes first: a new version of our own code replaces the last layer only.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER beianflow
EXPOSE 8080
# bash opens the connection itself, so the image needs no curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep --quiet '\"UP\"' <&3"]
ENTRYPOINT ["java", "-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=UTF-8", "-XX:MaxRAMPercentage=75", "-jar", "beianflow.jar"]
