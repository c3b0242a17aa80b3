package org.basilic.bench;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * A profiler for JMH, {@code -prof org.basilic.bench.CpuTime}, that counts operations per second of processor time of the
 * whole process, compilers and garbage collection included. On a quiet core that equals the ordinary figure; on a machine
 * shared with others it leaves out the time in which somebody else had the core.
 */
public final class CpuTime implements InternalProfiler {

    private long before;

    @Override
    public String getDescription() {
        return "Operations per second of processor time";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = nanoseconds();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long used = Math.max(1, nanoseconds() - before);
        long operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult("perCpuSecond", 1e9 * operations / used, "ops/s", AggregationPolicy.AVG));
    }

    private static long nanoseconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
