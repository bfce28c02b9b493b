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

  /**
   * As {@link #subtractOuter} for two targets at once, with the rows {@code of} and {@code of+1}.
   */
  static void subtractOuterPair(
      double[] target, int t, int u, double[] l, int at, int stride, int width, int of, int n) {
    int k = 0;
    for (; k + 3 < width; k += 4) {
      int c = at + k * stride;
      pair(target, t, u, l, c, stride, c + of, n);
    }
    for (; k < width; k++) {
      int c = at + k * stride;
      one(target, t, l, c, -l[c + of], n);
      one(target, u, l, c, -l[c + of + 1], n);
    }
  }

  private static void pair(
      double[] y, int t, int u, double[] x, int from, int stride, int of, int n) {
    int f1 = from + stride;
    int f2 = f1 + stride;
    int f3 = f2 + stride;
    double a0 = -x[of];
    double a1 = -x[of + stride];
    double a2 = -x[of + 2 * stride];
    double a3 = -x[of + 3 * stride];
    double b0 = -x[of + 1];
    double b1 = -x[of + 1 + stride];
    double b2 = -x[of + 1 + 2 * stride];
    double b3 = -x[of + 1 + 3 * stride];
    for (int i = 0; i < n; i++) {
      double x0 = x[from + i];
      double x1 = x[f1 + i];
      double x2 = x[f2 + i];
      double x3 = x[f3 + i];
      y[t + i] = Math.fma(a3, x3, Math.fma(a2, x2, Math.fma(a1, x1, Math.fma(a0, x0, y[t + i]))));
      y[u + i] = Math.fma(b3, x3, Math.fma(b2, x2, Math.fma(b1, x1, Math.fma(b0, x0, y[u + i]))));
    }
  }

  /**
   * Takes columns 0 to k-1, a multiple of four of them, off the columns k to k+3 from row k on. The
   * compiler makes vector code of loops over several arrays at one index, not over several places
   * of one array.
   */
  static void subtractColumns(double[][] l, int k, int n) {
    for (int j = 0; j < k; j += 2) {
      quad(l[k], l[k + 1], l[k + 2], l[k + 3], l[j], l[j + 1], k, n);
    }
  }

  private static void quad(
      double[] s, double[] t, double[] u, double[] v, double[] x, double[] y, int k, int n) {
    double s0 = -x[k];
    double s1 = -y[k];
    double t0 = -x[k + 1];
    double t1 = -y[k + 1];
    double u0 = -x[k + 2];
    double u1 = -y[k + 2];
    double v0 = -x[k + 3];
    double v1 = -y[k + 3];
    for (int i = k; i < n; i++) {
      double xi = x[i];
      double yi = y[i];
      s[i] = Math.fma(s1, yi, Math.fma(s0, xi, s[i]));
      t[i] = Math.fma(t1, yi, Math.fma(t0, xi, t[i]));
      u[i] = Math.fma(u1, yi, Math.fma(u0, xi, u[i]));
      v[i] = Math.fma(v1, yi, Math.fma(v0, xi, v[i]));
    }
  }

  /** Takes a column off another from row k on. */
  static void subtractColumn(double[] y, double[] x, int k, int n) {
    double a = -x[k];
    for (int i = k; i < n; i++) {
      y[i] = Math.fma(a, x[i], y[i]);
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
