using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Monitor.Benchmarks;

/// <summary>What SQLite can do at most: rows of key and body, 1,000 a transaction, the key as the only index, WAL, synchronous FULL.</summary>
internal static class BareSqlite
{
    private const int RowsPerTransaction = 1000;

    /// <summary>Writes the rows into a new file and returns how many a second.</summary>
    public static double Write(string file, List<(byte[] Key, byte[] Body)> rows)
    {
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            Execute(connection, "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entry (key BLOB NOT NULL UNIQUE, body BLOB NOT NULL);");
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO entry (key, body) VALUES ($key, $body)";
            var key = insert.Parameters.Add("$key", SqliteType.Blob);
            var body = insert.Parameters.Add("$body", SqliteType.Blob);
            var watch = Stopwatch.StartNew();
            for (var from = 0; from < rows.Count; from += RowsPerTransaction)
            {
                using var transaction = connection.BeginTransaction();
                insert.Transaction = transaction;
                for (var i = from; i < Math.Min(from + RowsPerTransaction, rows.Count); i++)
                {
                    (key.Value, body.Value) = (rows[i].Key, rows[i].Body);
                    insert.ExecuteNonQuery();
                }
                transaction.Commit();
            }
            var rate = rows.Count / watch.Elapsed.TotalSeconds;
            Clean(connection);
            return rate;
        }

        void Clean(SqliteConnection connection)
        {
            connection.Close();
            foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*")) File.Delete(part);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
