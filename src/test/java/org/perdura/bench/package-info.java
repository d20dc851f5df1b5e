/**
 * How fast it is: {@code mvn -Pbench verify} starts the server and prints, for each database, what it delivers beside
 * what the database and the container could do at most in the same run. {@link org.perdura.bench.SpeedBench} is the
 * scenario, {@link org.perdura.bench.Swarm} the load, {@link org.perdura.bench.Table} the result.
 * {@link org.perdura.bench.RoutingBench} does the same for who is asked, in a {@link org.perdura.bench.BigOffice}.
 */
package org.perdura.bench;
