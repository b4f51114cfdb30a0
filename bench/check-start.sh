#!/usr/bin/env bash
# From the start of the process to its exit: the check of a small package against an empty Spring Boot command line in a jar of the same
# kind, turn by turn; first both as jars, then both unpacked and with class-data sharing. Two packages: the data of a sample alone, as a
# first draft is checked, and the sample with its 19 documents. Pictures are not read: bench/ocr.sh measures that.
# Usage: bench/check-start.sh [rounds, 7 by default]; build before: ./mvnw package -DskipTests
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${1:-7}
jar=target/beianflow.jar
[ -f "$jar" ] || { echo "build before: ./mvnw package -DskipTests" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What spring-boot-starter brings, and the launcher, from our own jar.
mkdir -p "$work/jar"
unzip -q "$jar" 'org/springframework/boot/loader/*' 'BOOT-INF/lib/*' -d "$work/jar"
find "$work/jar/BOOT-INF/lib" -type f | grep -vE '/(spring-(boot|boot-autoconfigure|core|beans|context|aop|expression|jcl)-[0-9]|logback|slf4j-api|jul-to-slf4j|log4j-(api|to-slf4j)|jakarta.annotation-api|snakeyaml-[0-9]|micrometer-(observation|commons)|spring-boot-jarmode-tools)' | xargs rm
# In a package of its own: from the default one, the scan would look at all of Spring.
cat >"$work/Empty.java" <<'JAVA'
package empty;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class Empty {
    public static void main(String[] arguments) {
        System.exit(org.springframework.boot.SpringApplication.exit(
                new SpringApplicationBuilder(Empty.class).web(WebApplicationType.NONE).run(arguments)));
    }
}
JAVA
mkdir -p "$work/jar/BOOT-INF/classes"
javac -cp "$work/jar/BOOT-INF/lib/*" -d "$work/jar/BOOT-INF/classes" "$work/Empty.java"
(cd "$work/jar" && find BOOT-INF/lib -name '*.jar' | sort | sed 's/.*/- "&"/') >"$work/classpath.idx"
mv "$work/classpath.idx" "$work/jar/BOOT-INF/"
printf 'Main-Class: org.springframework.boot.loader.launch.JarLauncher\nStart-Class: empty.Empty\nSpring-Boot-Classes: BOOT-INF/classes/\nSpring-Boot-Lib: BOOT-INF/lib/\nSpring-Boot-Classpath-Index: BOOT-INF/classpath.idx\nSpring-Boot-Version: 3.5\n' >"$work/manifest"
jar --create --no-compress --file "$work/empty.jar" --manifest "$work/manifest" -C "$work/jar" .

# jar: as built. cds: unpacked by Spring Boot's own tool, with an archive of the classes that the first run loaded.
prepare() {
    if [ "$1" = cds ]; then
        for name in ours empty; do
            java -Djarmode=tools -jar "$work/$name.jar" extract --destination "$work/$name" >/dev/null
        done
        ours=(java -XX:SharedArchiveFile="$work/ours.jsa" -jar "$work/ours/ours.jar" check)
        empty=(java -XX:SharedArchiveFile="$work/empty.jsa" -jar "$work/empty/empty.jar")
        java -XX:ArchiveClassesAtExit="$work/ours.jsa" "${ours[@]:2}" samples/ticket-summary >/dev/null 2>&1
        java -XX:ArchiveClassesAtExit="$work/empty.jsa" "${empty[@]:2}" >/dev/null 2>&1
    else
        ours=(java -jar "$work/ours.jar" check)
        empty=(java -jar "$work/empty.jar")
    fi
}

# Wall and processor time in milliseconds; on a busy machine only the latter means something.
TIMEFORMAT='%R %U %S'
time_of() {
    local measured
    measured=$({ time "$@" >/dev/null 2>"$work/complaints"; } 2>&1) || [ $? = 1 ] || { cat "$work/complaints" >&2; exit 2; }
    awk '{ printf "%d %d\n", $1 * 1000, ($2 + $3) * 1000 }' <<<"$measured"
}
median() { cut -d' ' -f"$2" "$1" | sort -n | sed -n "$(((rounds + 1) / 2))p"; }

export BEIANFLOW_OCR_ENABLED=false
mkdir "$work/draft"
cp samples/ticket-summary/filing.yaml "$work/draft/"
cp "$jar" "$work/ours.jar"
for kind in jar cds; do
    prepare "$kind"
    rm -f "$work"/times.*
    for ((round = 0; round < rounds; round++)); do
        time_of "${empty[@]}" >>"$work/times.empty"
        time_of "${ours[@]}" "$work/draft" >>"$work/times.draft"
        time_of "${ours[@]}" samples/ticket-summary >>"$work/times.sample"
    done
    for column in 1 2; do
        e=$(median "$work/times.empty" "$column")
        what=$([ "$column" = 1 ] && echo "wall time" || echo "processor time")
        for package in draft sample; do
            o=$(median "$work/times.$package" "$column")
            echo "$kind, $what: empty Spring Boot $e ms, $package $o ms (medians of $rounds), ratio $(awk "BEGIN { printf \"%.2f\", $o / $e }")"
        done
    done
done
