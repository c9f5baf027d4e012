using MathNet.Numerics.LinearAlgebra;

namespace Evidence.Vectors;

/// <summary>Vectors turned to their main directions (principal components), of which the first are kept.</summary>
/// <param name="Vectors">The kept components of each vector.</param>
/// <param name="Share">Share of the variance that they hold, 0 to 1.</param>
internal sealed record Reduction(double[][] Vectors, double Share)
{
    internal static Reduction Of(double[][] vectors, int directions)
    {
        var matrix = Matrix<double>.Build.DenseOfRowArrays(vectors);
        var mean = matrix.ColumnSums() / matrix.RowCount;
        for (var row = 0; row < matrix.RowCount; row++)
        {
            matrix.SetRow(row, matrix.Row(row) - mean);
        }

        var spread = (matrix.TransposeThisAndMultiply(matrix) / matrix.RowCount).Evd(Symmetricity.Symmetric);
        var order = Enumerable.Range(0, matrix.ColumnCount).OrderByDescending(i => spread.EigenValues[i].Real).Take(directions).ToList();
        var basis = Matrix<double>.Build.DenseOfColumnVectors(order.Select(i => Signed(spread.EigenVectors.Column(i))));
        var share = order.Sum(i => spread.EigenValues[i].Real) / spread.EigenValues.Sum(value => value.Real);
        return new Reduction((matrix * basis).ToRowArrays(), share);
    }

    // a direction and its opposite are the same; the largest part points up, so that two runs agree
    private static Vector<double> Signed(Vector<double> direction) => direction[direction.AbsoluteMaximumIndex()] < 0 ? -direction : direction;
}
