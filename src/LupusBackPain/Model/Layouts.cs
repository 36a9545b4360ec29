namespace LupusBackPain.Model;

/// <summary>The layouts that the generator knows by name, because it makes what they list.</summary>
internal static class Layouts
{
    public const string Glossary = "glossary", Sources = "sources";
}
