using System.Globalization;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>One page on its way through a compiled template. Slots hold the values of loop variables and partials' arguments.</summary>
internal sealed class Frame(HtmlWriter output, object site)
{
    public HtmlWriter Output => output;

    public object Site => site;

    public object Page { get; set; } = "";

    private object?[] slots = new object?[16];

    public object? Read(int slot) => slots[slot];

    public void Set(int slot, object? value)
    {
        if (slot >= slots.Length)
        {
            Array.Resize(ref slots, slot * 2);
        }
        slots[slot] = value;
    }

    /// <summary>Writes a value: HTML and nothing else as it is.</summary>
    public void Write(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case Html html:
                output.Write(html.Utf8);
                break;
            case Head head:
                head.WriteTo(output, (PageView)Page);
                break;
            case string text:
                output.Text(text);
                break;
            case Href address:
                output.Text(address.Value);
                break;
            case int number:
                output.Text(number.ToString(CultureInfo.InvariantCulture));
                break;
            case DataText data:
                output.Text(data.Value);
                break;
            default:
                throw new InvalidOperationException($"a template wrote a value of type {value.GetType()}");
        }
    }
}
