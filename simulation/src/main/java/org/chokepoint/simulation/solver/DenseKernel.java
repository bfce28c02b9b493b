package org.chokepoint.simulation.solver;

/**
 * Inner loops on contiguous columns, written so that the just-in-time compiler turns them into
 * vector code. {@link Math#fma} is exactly specified, so the bits do not depend on the machine.
 */
final class DenseKernel {
  private DenseKernel() {}

  /**
   * {@code target[t+i] -= sum_k l[at + k*stride + i] * l[at + k*stride + of]} for i in [from, n)
   * and k in [0, width).
   */
  static void subtractOuter(
      double[] target, int t, double[] l, int at, int stride, int width, int of, int from, int n) {
    int k = 0;
    for (; k + 3 < width; k += 4) {
      int c = at + k * stride;
      four(
          target,
          t + from,
          l,
          c + from,
          stride,
          -l[c + of],
          -l[c + stride + of],
          -l[c + 2 * stride + of],
          -l[c + 3 * stride + of],
          n - from);
    }
    for (; k < width; k++) {
      int c = at + k * stride;
      one(target, t + from, l, c + from, -l[c + of], n - from);
    }
  }

  static void four(
      double[] y,
      int at,
      double[] x,
      int from,
      int stride,
      double a,
      double b,
      double c,
      double d,
      int n) {
    int f1 = from + stride;
    int f2 = f1 + stride;
    int f3 = f2 + stride;
    for (int i = 0; i < n; i++) {
      double s = Math.fma(a, x[from + i], y[at + i]);
      s = Math.fma(b, x[f1 + i], s);
      s = Math.fma(c, x[f2 + i], s);
      y[at + i] = Math.fma(d, x[f3 + i], s);
    }
  }

  static void one(double[] y, int at, double[] x, int from, double a, int n) {
    for (int i = 0; i < n; i++) {
      y[at + i] = Math.fma(a, x[from + i], y[at + i]);
    }
  }

  static double dot(double[] x, int from, double[] y, int at, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      s0 = Math.fma(x[from + i], y[at + i], s0);
      s1 = Math.fma(x[from + i + 1], y[at + i + 1], s1);
      s2 = Math.fma(x[from + i + 2], y[at + i + 2], s2);
      s3 = Math.fma(x[from + i + 3], y[at + i + 3], s3);
    }
    for (; i < n; i++) {
      s0 = Math.fma(x[from + i], y[at + i], s0);
    }
    return (s0 + s1) + (s2 + s3);
  }
}
