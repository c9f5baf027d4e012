namespace Evidence.Core.Statistics;

/// <summary>Height, slope and curvature of a function of two numbers at a point, by central differences of fourth order.</summary>
internal readonly record struct LikelihoodSurface(double Height, double SlopeX, double SlopeY, double CurveX, double CurveY, double Cross)
{
    private double Determinant => (CurveX * CurveY) - (Cross * Cross);

    /// <summary>True on top of a hill.</summary>
    public bool IsConcave => CurveX < 0 && Determinant > 0;

    /// <summary>Variance of x at a maximum: the first entry of the inverse of the negative curvature.</summary>
    public double VarianceX => -CurveY / Determinant;

    /// <summary>The step to the top of the fitted paraboloid, or uphill when there is none.</summary>
    public (double X, double Y) Step => IsConcave
        ? (((Cross * SlopeY) - (CurveY * SlopeX)) / Determinant, ((Cross * SlopeX) - (CurveX * SlopeY)) / Determinant)
        : (SlopeX / Math.Max(1, Math.Abs(CurveX)), SlopeY / Math.Max(1, Math.Abs(CurveY)));

    public static LikelihoodSurface Of(Func<double, double, double> f, double x, double y, double h, double g)
    {
        var top = f(x, y);
        double right = f(x + h, y), left = f(x - h, y), right2 = f(x + (2 * h), y), left2 = f(x - (2 * h), y);
        double up = f(x, y + g), down = f(x, y - g), up2 = f(x, y + (2 * g)), down2 = f(x, y - (2 * g));
        var cross = (f(x + h, y + g) - f(x + h, y - g) - f(x - h, y + g) + f(x - h, y - g)) / (4 * h * g);
        return new(top, Slope(right, left, right2, left2, h), Slope(up, down, up2, down2, g), Curve(right, left, right2, left2, h),
            Curve(up, down, up2, down2, g), cross);

        double Curve(double a, double b, double a2, double b2, double step) => ((16 * (a + b)) - (30 * top) - a2 - b2) / (12 * step * step);
    }

    private static double Slope(double a, double b, double a2, double b2, double step) => ((8 * (a - b)) - (a2 - b2)) / (12 * step);
}
