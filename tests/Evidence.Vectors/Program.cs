// Makes data/rules/vectors.bin and data/rules/pieces.txt: every word piece of all-MiniLM-L6-v2 put through the model once, reduced to its
// main directions, one byte a number. Run once: dotnet run --project tests/Evidence.Vectors -c Release -- data/rules 128
using Evidence.Vectors;

var (folder, directions) = (args[0], int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));
using var model = new PieceModel();
var pieces = model.Pieces.Where(PieceModel.IsOfUse).ToList();
var reduced = Reduction.Of(model.Vectors(pieces), directions);
await File.WriteAllLinesAsync(Path.Combine(folder, "pieces.txt"), pieces);
await File.WriteAllBytesAsync(Path.Combine(folder, "vectors.bin"), ByteTable.Of(reduced));
Console.WriteLine($"{pieces.Count} pieces, {directions} directions hold {reduced.Share:P1} of the variance");
