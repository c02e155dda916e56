using System.IO.Compression;
using System.Text;

namespace Monitor.Files.Tests.Articles;

/// <summary>Texts as compressed files have them.</summary>
internal static class Compressed
{
    public static byte[] Gzip(string content)
    {
        var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Optimal)) stream.Write(Encoding.UTF8.GetBytes(content));
        return compressed.ToArray();
    }

    public static byte[] Zstandard(string content) => new ZstdSharp.Compressor().Wrap(Encoding.UTF8.GetBytes(content)).ToArray();
}
