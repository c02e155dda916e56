namespace Monitor.Domain.Topics;

/// <summary>What topics and themes are called.</summary>
public interface INames
{
    /// <summary>The display name of a topic; the id itself where it is unknown.</summary>
    string NameOfTopic(string topicId);

    /// <summary>The display name of a theme; the id itself where it is unknown.</summary>
    string NameOfTheme(string themeId);
}
