#!/bin/sh
# A try of several machines on one: PostgreSQL, an Artemis broker and two workers on the loopback address, then one run of the manager.
#   sh he-thong/nhieu-may.sh [JOB]
# In the working folder of the job (input/, jobs/). Takes initdb and pg_ctl, artemis (https://artemis.apache.org) and java from the PATH;
# TONGHOP_JAR names tonghop.jar where it lies neither in the working folder nor in chuong-trinh/. All that it starts it also ends; data is left in .nhieu-may/.
set -eu
home=$PWD/.nhieu-may
jar=${TONGHOP_JAR:-$PWD/tonghop.jar}
[ -f "$jar" ] || jar=$PWD/chuong-trinh/tonghop.jar
port=${TONGHOP_POSTGRES_PORT:-54329}
secret=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
mkdir -p "$home"
chmod 700 "$home"

[ -d "$home/db" ] || initdb -D "$home/db" -U tonghop -A trust -E UTF8 --locale=C >"$home/initdb.log"
pg_ctl -D "$home/db" -l "$home/db.log" -w -o "-h 127.0.0.1 -p $port -k ''" start >/dev/null
rm -rf "$home/broker"
artemis create "$home/broker" --silent --user tonghop --password "$secret" --require-login --host 127.0.0.1 \
    --no-amqp-acceptor --no-hornetq-acceptor --no-mqtt-acceptor --no-stomp-acceptor >"$home/create.log"
"$home/broker/bin/artemis" run >"$home/broker.log" 2>&1 &
broker=$!

TONGHOP_POSTGRES_URL=jdbc:postgresql://127.0.0.1:$port/postgres
TONGHOP_POSTGRES_USER=tonghop
TONGHOP_BROKER_URL=tcp://127.0.0.1:61616
TONGHOP_BROKER_USER=tonghop
TONGHOP_BROKER_PASSWORD=$secret
export TONGHOP_POSTGRES_URL TONGHOP_POSTGRES_USER TONGHOP_BROKER_URL TONGHOP_BROKER_USER TONGHOP_BROKER_PASSWORD
java -jar "$jar" worker >"$home/worker-1.log" 2>&1 &
one=$!
java -jar "$jar" worker >"$home/worker-2.log" 2>&1 &
other=$!
trap 'kill $one $other 2>/dev/null; wait $one $other || :; kill $broker 2>/dev/null; wait $broker || :; pg_ctl -D "$home/db" -m fast stop >/dev/null' EXIT

code=0
java -jar "$jar" run --spring.profiles.active=manager "$@" || code=$?
exit $code
