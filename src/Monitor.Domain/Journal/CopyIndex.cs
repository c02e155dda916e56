using System.Numerics;

namespace Monitor.Domain.Journal;

/// <summary>
/// What the writer remembers of the last articles, to find near-duplicates: banded locality-sensitive hashing of their sketches (Broder 1997;
/// Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3) in memory of a fixed size. Only articles that are no copies themselves are
/// remembered (leader clustering; Hartigan 1975): so a copy points at the first of its group, groups do not drift, and a thousand copies cost nothing.
/// The answer depends on the journal alone. Not thread-safe.
/// </summary>
public sealed class CopyIndex
{
    /// <summary>How many positions the index looks back.</summary>
    public const int DefaultCapacity = 50_000;

    // 20 bands of 3 bytes: a pair at the threshold shares a band with 0.9998, an unrelated one with 0.000001.
    private const int Bands = 20;
    private const int Rows = 3;

    // Articles that share little more than a template fill a band; the newest are the likely ones.
    private const int ProbesPerBand = 128;

    private readonly int _capacity;
    private readonly int _mask;
    private readonly byte[] _sketches;
    private readonly CopySource[] _slots; // position 0 is none
    private readonly uint[][] _newest; // the low half of positions; 0 is none
    private readonly uint[][] _older;
    private readonly int[] _seen;
    private int _query;

    /// <summary>An empty index that looks back so many positions.</summary>
    public CopyIndex(int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)capacity);
        _mask = buckets - 1;
        _sketches = new byte[capacity * CopySignature.Length];
        _slots = new CopySource[capacity];
        _newest = [.. Enumerable.Range(0, Bands).Select(_ => new uint[buckets])];
        _older = [.. Enumerable.Range(0, Bands).Select(_ => new uint[capacity])];
        _seen = new int[capacity];
    }

    /// <summary>Remembers an article, in the order of positions. Copies and articles without words are passed over.</summary>
    public void Add(StoredSignature article)
    {
        if (article.CopyOf is not null || article.Signature.Bytes.Length != CopySignature.Length) return;
        var slot = (int)(article.Position % _capacity);
        _slots[slot] = new CopySource(article.Position, article.Story);
        var sketch = article.Signature.Bytes.Span;
        sketch.CopyTo(_sketches.AsSpan(slot * CopySignature.Length));
        for (var band = 0; band < Bands; band++)
        {
            ref var newest = ref _newest[band][Bucket(sketch, band)];
            _older[band][slot] = newest;
            newest = (uint)article.Position;
        }
    }

    /// <summary>
    /// The article that an article at <paramref name="position"/> is a near-duplicate of: of those that the index still remembers the most similar,
    /// among equals the earliest; null if none is similar enough.
    /// </summary>
    /// <param name="except">Positions that do not count: the earlier versions of the same article.</param>
    public CopySource? Find(CopySignature signature, long position, IReadOnlyCollection<long>? except = null)
    {
        if (signature.Bytes.Length != CopySignature.Length) return null;
        var sketch = signature.Bytes.Span;
        CopySource? best = null;
        var bestAgreements = 0;
        _query++;
        for (var band = 0; band < Bands; band++)
        {
            var link = _newest[band][Bucket(sketch, band)];
            for (var probe = 0; link != 0 && probe < ProbesPerBand; probe++)
            {
                var back = (uint)position - link;
                if (back > _capacity) break;
                var slot = (int)((position - back) % _capacity);
                var candidate = _slots[slot];
                if (candidate.Position != position - back) break;
                if (_seen[slot] != _query)
                {
                    _seen[slot] = _query;
                    var agreements = CopySignature.Agreements(sketch, _sketches.AsSpan(slot * CopySignature.Length, CopySignature.Length));
                    if (CopySignature.AreEnough(agreements)
                        && (agreements > bestAgreements || agreements == bestAgreements && candidate.Position < best!.Value.Position)
                        && except?.Contains(candidate.Position) != true)
                        (best, bestAgreements) = (candidate, agreements);
                }
                link = _older[band][slot];
            }
        }
        return best;
    }

    private int Bucket(ReadOnlySpan<byte> sketch, int band)
    {
        var row = band * Rows;
        var key = (uint)(sketch[row] | sketch[row + 1] << 8 | sketch[row + 2] << 16);
        return (int)((key * 0x9E3779B1u) >> 7) & _mask;
    }
}

/// <summary>The article that another one is a near-duplicate of.</summary>
/// <param name="Position">Its entry.</param>
/// <param name="Story">The position of the first article of its story.</param>
public readonly record struct CopySource(long Position, long Story);
