namespace LupusBackPain.Tests;

/// <summary>On the test that makes a fault which no case can show, such as a host that is gone, and holds what is told of it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ShowsAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}
