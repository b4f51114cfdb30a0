# Runs a class of the tests with the libraries of the jar: run_class NAME ARGUMENT…
jar=target/beianflow.jar
[ -f "$jar" ] && [ -d target/test-classes ] || { echo "build before: ./mvnw package -DskipTests" >&2; exit 2; }

run_class() {
    local name=$1
    shift
    # shellcheck disable=SC2086
    java -Duser.timezone=Asia/Shanghai ${JAVA_OPTIONS:-} -Dloader.path="${CLASSES:-target/test-classes}" -Dloader.main="$name" \
        -cp "$jar" org.springframework.boot.loader.launch.PropertiesLauncher "$@"
}
