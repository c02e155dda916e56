using System.Globalization;
using System.Reflection;
using DbUp;
using Microsoft.Data.Sqlite;
using Monitor.Domain.Journal;

namespace Monitor.Storage.Sqlite.Connections;

/// <summary>
/// Brings a file to the newest schema: the scripts in Migrations/NAME in the order of their names, each once. The number of scripts is kept in
/// `user_version` too, so that a file that is up to date opens without the migration machinery.
/// </summary>
internal static class Schema
{
    /// <summary>Migrates the file if it is behind, and returns the connection that it was opened with.</summary>
    public static Connection Migrate(string file, string schema, Func<Connection> open)
    {
        var newest = Newest(schema);
        var connection = open();
        try
        {
            var version = connection.Scalar("PRAGMA user_version");
            if (version > newest) throw TooNew(file);
            if (version == newest) return connection;

            var result = DeployChanges.To.SqliteDatabase(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString())
                .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => IsOf(schema, name))
                .WithTransaction()
                .WithVariablesDisabled()
                .LogToNowhere()
                .Build()
                .PerformUpgrade();
            if (!result.Successful)
                throw result.Error is SqliteException failure ? StoreErrors.Translate(failure, file, opening: true)
                    : new StoreException($"{file} could not be brought to this version's schema: {result.Error?.Message}", result.Error);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {newest}"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Throws if the file does not have the newest schema.</summary>
    public static void Check(string file, string schema)
    {
        using var connection = new Connection(file, SqliteOpenMode.ReadOnly);
        var version = connection.Scalar("PRAGMA user_version");
        if (version > Newest(schema)) throw TooNew(file);
        if (version < Newest(schema)) throw new StoreException($"{file} was written by an earlier version. Start this version once on the folder with `monitor run`, which upgrades it.");
    }

    private static StoreException TooNew(string file) => new($"{file} was written by a newer version of Monitor. Use that version, or another folder with --data.");

    private static int Newest(string schema) => Assembly.GetExecutingAssembly().GetManifestResourceNames().Count(name => IsOf(schema, name));

    private static bool IsOf(string schema, string name) => name.StartsWith(schema, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal);
}
