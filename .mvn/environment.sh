# What the native libraries are to find in the environment; the launcher and the benchmarks read this.

# DL4J's small products get slower with more OpenMP threads; batches are shared out in Java instead.
export OMP_NUM_THREADS=1

# An OpenBLAS older than the processor does not recognise it, and takes its AVX2 kernels: half the speed
# of those for AVX-512 where that is there.
flags="$(grep -m 1 '^flags' /proc/cpuinfo 2>/dev/null) "
if [[ "$flags" == *" avx512bw "* && "$flags" == *" avx512dq "* && "$flags" == *" avx512vl "* ]]; then
  export OPENBLAS_CORETYPE="${OPENBLAS_CORETYPE:-SKYLAKEX}"
fi
